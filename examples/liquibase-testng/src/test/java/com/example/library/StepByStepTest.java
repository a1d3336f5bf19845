package com.example.library;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertThrows;

import dev.mrt.core.Mrt;
import dev.mrt.testng.MrtListener;
import dev.mrt.testng.MrtTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

@Listeners(MrtListener.class)
@MrtTest(changeLogFile = "classpath:db/changelog/db.changelog-master.xml", database = "postgres")
public class StepByStepTest {

    private static final String INDEX_BOOKS = "db/changelog/catalogue.yaml::index-book-by-author::nora";
    private static final String DROP_BLURB = "db/changelog/catalogue.yaml::drop-blurb::omar";
    private static final String CREATE_LOAN = "db/changelog/lending.sql::create-loan::omar";

    private Mrt mrt;

    @Test
    public void a_book_without_a_blurb_loses_nothing() {
        mrt.upgradeTo(INDEX_BOOKS);
        mrt.seed("book", List.of(Map.of("title", "Emma", "shelf", "N 12")));

        mrt.upgradeTo(DROP_BLURB);
        mrt.downgradeTo(INDEX_BOOKS);

        mrt.assertDataIntact();
    }

    @Test
    public void a_book_with_one_loses_it() {
        mrt.upgradeTo(INDEX_BOOKS);
        mrt.seed("book", 3);

        mrt.upgradeOne();
        mrt.downgradeOne();

        assertThrows(AssertionError.class, mrt::assertDataIntact);
    }

    @Test
    public void loans_of_old_get_a_due_date() throws SQLException {
        mrt.upgradeTo(CREATE_LOAN);
        mrt.seed("loan", 3);

        mrt.upgrade();

        try (Connection connection = mrt.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM loan WHERE due_on = lent_on + 28")) {
            rows.next();
            assertEquals(rows.getInt(1), 3);
        }
    }
}
