#include "src/base/lon_lat.hpp"

#include <doctest/doctest.h>

using epingle::Bbox;
using epingle::LonLat;

TEST_SUITE("positions") {
    TEST_CASE("Paris is 392 km from Lyon, whichever end one starts from") {
        LonLat const paris{2.3522, 48.8566};
        LonLat const lyon{4.8357, 45.7640};
        CHECK(distance_m(paris, lyon) == doctest::Approx(391'500).epsilon(0.005));
        CHECK(distance_m(paris, lyon) == distance_m(lyon, paris));
        CHECK(distance_m(paris, paris) == 0);
    }

    TEST_CASE("an empty box contains nothing and takes the shape of what it meets") {
        Bbox box;
        CHECK(box.is_empty());
        CHECK_FALSE(box.contains({2, 48}));
        box.extend(Bbox{});
        CHECK(box.is_empty());
        box.extend(LonLat{2, 48});
        CHECK(box.contains({2, 48}));
        box.extend(LonLat{4, 45});
        CHECK(box == Bbox{2, 45, 4, 48});
        CHECK(box.intersects({4, 48, 5, 49}));
        CHECK_FALSE(box.intersects({4.1, 45, 5, 48}));
    }
}
