package dev.mrt.schema.jooq;

import dev.mrt.api.spi.SandboxProvider;
import dev.mrt.schema.catalog.sandbox.PostgresSandboxProvider;
import java.util.List;
import java.util.stream.Stream;

class PostgresContractTest extends SandboxContract {

    @Override
    SandboxProvider provider() {
        return new PostgresSandboxProvider();
    }

    @Override
    protected String schema() {
        return "public";
    }

    @Override
    protected List<String> alterations() {
        return Stream.concat(
                        super.alterations().stream(),
                        Stream.of(
                                "alter table parent alter note type text",
                                "alter table parent alter note type varchar(41)",
                                "alter table parent alter note set default 'x'",
                                "alter table parent alter note type varchar(40) collate \"C\"",
                                "alter table parent alter id add generated always as identity",
                                "alter table child drop constraint child_owner, add constraint child_owner foreign key (parent_id) references parent (id)",
                                "alter table child alter constraint child_owner deferrable",
                                "drop index child_parent; create index child_parent on child (parent_id) where amount > 1",
                                "drop index child_parent; create index child_parent on child (abs(parent_id))",
                                "drop index child_parent; create index child_parent on child using hash (parent_id)",
                                "alter table child drop constraint child_amount, add constraint child_amount check (amount > 0)",
                                "create type mood as enum ('sad')",
                                "create domain word as text",
                                "create sequence counter increment 2",
                                "create schema empty",
                                "create or replace view large as select id from child where amount > 11"))
                .toList();
    }
}
