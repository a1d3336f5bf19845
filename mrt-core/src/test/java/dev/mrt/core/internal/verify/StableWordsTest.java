package dev.mrt.core.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableWordsTest {

    private final StableWords words = StableWords.of("mrt_4k2x9a7c");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mrt_4k2x9a7c.pet.name | pet.name",
                "Column mrt_4k2x9a7c.pet.name is missing. | Column pet.name is missing.",
                "a foreign key fails (`mrt_4k2x9a7c`.`pet`, CONSTRAINT `fk`) | a foreign key fails (`pet`, CONSTRAINT `fk`)",
                "(conn=43) Unknown table 'mrt_4k2x9a7c.pet' | Unknown table 'pet'",
                "a foreign key fails (`mrt_4k2x9a7c`.`#sql-alter-7a93-127`, CONSTRAINT `fk`) | a foreign key fails (`#sql-alter`, CONSTRAINT `fk`)",
                "a foreign key fails (`mrt_4k2x9a7c`.`#sql-1_8`, CONSTRAINT `fk`) | a foreign key fails (`#sql`, CONSTRAINT `fk`)",
                "Schema mrt_4k2x9a7c is different. | Schema mrt_scratch is different.",
                "It ends with mrt_4k2x9a7c. | It ends with mrt_scratch.",
                "other.pet | other.pet",
                "old_mrt_4k2x9a7c.pet | old_mrt_4k2x9a7c.pet",
                "mrt_4k2x9a7cd | mrt_4k2x9a7cd"
            })
    void the_name_of_the_scratch_database_is_left_out(String text, String expected) {
        assertThat(words.in(text)).isEqualTo(expected);
    }

    @Test
    void a_database_of_the_user_keeps_its_name() {
        assertThat(StableWords.of("shop").in("shop.pet")).isEqualTo("shop.pet");
        assertThat(StableWords.of(null).in("pet.name")).isEqualTo("pet.name");
    }
}
