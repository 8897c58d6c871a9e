#include "src/importing/choosing.hpp"

#include "src/importing/member_placer.hpp"
#include "src/store/choices.hpp"
#include "src/store/member_places.hpp"
#include "src/store/transaction.hpp"

#include <string>
#include <unordered_set>

namespace epingle::importing {

namespace {

/// The keys that were chosen for, or were until now.
class ChangedKeys {
public:
    void add(store::ChoiceKey const& key) {
        keys_.insert(key.text());
        names_.insert(std::string{key.name()});
    }

    /// A choice of one of them may decide for this key, or did.
    [[nodiscard]] bool decide(store::ChoiceKey const& key) const {
        return keys_.contains(key.text()) || keys_.contains(std::string{key.place()});
    }
    /// A choice of one of them may change the order of this key's candidates.
    [[nodiscard]] bool propose(store::ChoiceKey const& key) const {
        return !key.name().empty() && names_.contains(std::string{key.name()});
    }

private:
    std::unordered_set<std::string> keys_{};
    std::unordered_set<std::string> names_{};
};

/// Members who are neither ambiguous nor placed by a choice are geocoded by nobody: their file may
/// have had coordinates, which are not stored.
std::uint64_t place_again(store::Database const& database, ChangedKeys const& changed,
                          geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder) {
    RememberedChoices const choices{store::Choices{database}.in_force(), gazetteer};
    MemberPlacer const placer{geocoder, choices};
    auto const place = [&](store::MemberPlace const& member) -> std::optional<geodata::Placement> {
        store::ChoiceKey const key{member.written, member.organisation};
        bool const decided = changed.decide(key);
        bool const was_chosen = member.reason == geodata::ReasonKind::remembered_choice;
        bool const concerned = (decided && (was_chosen || choices.decision(key))) ||
                               (member.is_ambiguous && changed.propose(key));
        return concerned ? std::optional{placer.place(member.written, member.organisation)}
                         : std::nullopt;
    };
    return store::place_members_again(database, place).moved;
}

}  // namespace

ChoiceEffect make_choices(store::Store const& store, std::vector<store::Choice> const& choices,
                          geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder) {
    store::Transaction transaction{store.database(), store::Access::write};
    store::Choices const stored{store.database()};
    ChoiceEffect effect;
    ChangedKeys changed;
    for (auto const& choice : choices) {
        if (stored.add(choice)) {
            ++effect.choices;
            changed.add(choice.key());
        }
    }
    if (effect.choices > 0) {
        effect.members = place_again(store.database(), changed, gazetteer, geocoder);
        transaction.commit();
        store.tidy();
    }
    return effect;
}

ChoiceEffect revoke_choice(store::Store const& store, std::int64_t number, std::string_view by,
                           geodata::Gazetteer const& gazetteer, geodata::Geocoder const& geocoder) {
    store::Transaction transaction{store.database(), store::Access::write};
    ChangedKeys changed;
    changed.add(store::Choices{store.database()}.revoke(number, by).key());
    auto const members = place_again(store.database(), changed, gazetteer, geocoder);
    transaction.commit();
    store.tidy();
    return {1, members};
}

}  // namespace epingle::importing
