#include "src/community/category_fields.hpp"

namespace epingle::community {

void append_category_fields(std::span<CategoryTotal const> categories,
                            std::vector<tiles::VectorLayer::Field>& fields) {
    for (CategoryTotal const& total : categories) {
        fields.push_back({"cat_" + total.category.key,
                          "membres de la catégorie « " + total.category.label + " »", true});
    }
}

}  // namespace epingle::community
