package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.other.NoApplicationHere;
import org.springframework.test.context.TestPropertySource;

/** What is wrong in a project is said in a sentence, without credentials. */
class WrongProjectTest {

    private static AbstractThrowableAssert<?, ?> assertThatAsking(Class<?> test) {
        return assertThatThrownBy(() -> Asked.flyway(test)).isInstanceOf(MrtException.class);
    }

    @Test
    void without_an_application_the_test_has_to_say_more() {
        assertThatAsking(NoApplicationHere.class)
                .hasMessage("There is no @SpringBootApplication in the package of org.other.NoApplicationHere or in one"
                        + " above it that could tell migrations and database; move the test there, add"
                        + " @SpringBootTest(classes = ...), or name them in @MrtTest.");
    }

    @Test
    void a_test_that_says_more_needs_no_application() {
        MrtConfig config = Asked.with(NoApplicationHere.class, builder -> builder.database("h2"));

        assertThat(config.engineConfiguration()).isNull();
        assertThat(config.jdbcUrl()).isNull();
    }

    @TestPropertySource(properties = "spring.flyway.baseline-on-migrate=maybe")
    static class NoBoolean {}

    @Test
    void a_wrong_value_is_named_with_its_place() {
        assertThatAsking(NoBoolean.class)
                .hasMessageStartingWith(
                        "The configuration of Spring Boot for com.example.shop.WrongProjectTest$NoBoolean cannot be used:"
                                + " spring.flyway.baseline-on-migrate (")
                .hasMessageContaining("Invalid boolean value 'maybe'.");
    }

    @TestPropertySource(
            properties = "spring.datasource.url=jdbc:postgresql://shop:s3cret@${SHOP_HOST_THAT_IS_NOT_SET}/shop")
    static class Incomplete {}

    @Test
    void a_variable_that_is_not_set_is_named_and_the_password_is_not() {
        assertThatAsking(Incomplete.class)
                .hasMessageStartingWith("spring.datasource.url needs ${SHOP_HOST_THAT_IS_NOT_SET}, which is not set")
                .hasMessageNotContaining("s3cret");
    }

    @TestPropertySource(
            properties = {
                "spring.datasource.url=jdbc:h2:mem:shop",
                "spring.datasource.driver-class-name=com.example.NoSuchDriver"
            })
    static class NoDriver {}

    @Test
    void a_driver_that_does_not_exist_is_named() {
        assertThatAsking(NoDriver.class)
                .hasMessage("spring.datasource.driver-class-name is com.example.NoSuchDriver, which is not on the class"
                        + " path of the test.");
    }

    @TestPropertySource(
            properties = {
                "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/shop",
                "spring.datasource.username=shop",
                "spring.datasource.password=s3cret"
            })
    static class Unreachable {}

    @Test
    void a_server_that_cannot_be_reached_is_named_and_the_password_is_not() {
        try (Mrt mrt = Mrt.of(Asked.flyway(Unreachable.class))) {
            assertThatThrownBy(mrt::checkAll)
                    .isInstanceOf(MrtException.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageNotContaining("s3cret");
        }
    }

    static class BothEngines {}

    @Test
    void of_two_engines_one_has_to_be_named() {
        assertThatThrownBy(() -> Asked.with(BothEngines.class, config -> config))
                .isInstanceOf(MrtException.class)
                .hasMessage("The application runs both flyway and liquibase; name the one to verify:"
                        + " @MrtTest(engine = \"flyway\").");
    }

    @TestPropertySource(properties = "spring.liquibase.enabled=false")
    static class OneSwitchedOff {}

    @Test
    void the_one_that_is_not_switched_off_is_meant() {
        assertThat(Asked.with(OneSwitchedOff.class, config -> config).engine()).isEqualTo("flyway");
    }
}
