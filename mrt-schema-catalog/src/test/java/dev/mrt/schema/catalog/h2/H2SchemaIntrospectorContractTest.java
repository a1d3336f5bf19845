package dev.mrt.schema.catalog.h2;

import dev.mrt.api.spi.SchemaIntrospector;
import dev.mrt.tck.SchemaIntrospectorContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

class H2SchemaIntrospectorContractTest extends SchemaIntrospectorContract {

    @Override
    protected SchemaIntrospector introspector() {
        return new H2SchemaIntrospector();
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    protected String schema() {
        return "PUBLIC";
    }

    @Override
    protected String spelled(String written) {
        return written.toUpperCase(Locale.ROOT);
    }

    @Override
    protected List<String> sample() {
        return List.of(
                "create table parent (id integer not null, code varchar(20) not null, note varchar(40),"
                        + " constraint parent_pk primary key (id), constraint parent_code unique (code))",
                "create table child (id integer not null, parent_id integer not null, amount decimal(10, 2) default 0,"
                        + " constraint child_pk primary key (id), constraint child_amount check (amount >= 0),"
                        + " constraint child_owner foreign key (parent_id) references parent (id) on delete cascade)",
                "create index child_parent on child (parent_id)",
                "create view large as select id from child where amount > 10");
    }
}
