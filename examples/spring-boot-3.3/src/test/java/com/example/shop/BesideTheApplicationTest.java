package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mrt.core.Mrt;
import dev.mrt.junit5.MrtTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** mrt in a test of the application: the same context, another database. */
@MrtTest
@SpringBootTest
class BesideTheApplicationTest {

    @Autowired
    private JdbcTemplate application;

    @Test
    void customers_of_the_application_stay_as_they_are(Mrt mrt) {
        application.update("INSERT INTO customer (name) VALUES ('Ada')");
        List<String> before = contents();

        mrt.assertAllReversible();

        assertThat(contents()).isNotEmpty().isEqualTo(before);
    }

    private List<String> contents() {
        List<String> contents = application.queryForList(
                "SELECT table_schema || '.' || table_name FROM information_schema.tables ORDER BY 1", String.class);
        contents.addAll(application.queryForList("SELECT id || ' ' || name FROM customer ORDER BY 1", String.class));
        return contents;
    }
}
