package dev.mrt.analyzer.checks;

import dev.mrt.api.sql.SessionChange.SetSetting;
import java.util.Locale;
import java.util.Set;

/** Settings that let rows pass that no trigger or foreign key has seen. */
final class Guards {

    private static final Set<String> ON_AT_ONE = Set.of("foreign_key_checks", "foreign_keys", "unique_checks");
    private static final Set<String> OFF = Set.of("0", "off", "false", "no");

    private Guards() {}

    static boolean isOne(SetSetting set) {
        return ON_AT_ONE.contains(name(set)) || name(set).equals("session_replication_role");
    }

    static boolean areOff(SetSetting set) {
        String value = set.value().strip().replaceAll("['\"]", "").toLowerCase(Locale.ROOT);
        return ON_AT_ONE.contains(name(set)) && OFF.contains(value)
                || name(set).equals("session_replication_role") && value.equals("replica");
    }

    /** Without scope: {@code global.}, {@code @@session.}, {@code local }. */
    static String name(SetSetting set) {
        return set.setting().replaceAll(".*[.@\\s]", "").toLowerCase(Locale.ROOT);
    }
}
