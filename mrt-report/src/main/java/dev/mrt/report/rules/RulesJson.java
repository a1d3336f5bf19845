package dev.mrt.report.rules;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.mrt.api.check.Descriptor;
import dev.mrt.api.sql.SqlDialect;
import java.util.List;
import org.apiguardian.api.API;

/** Lists checks for machines. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RulesJson {

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private RulesJson() {}

    private record Item(
            String code,
            String name,
            String severity,
            List<String> dialects,
            String profile,
            String summary,
            String impact,
            String safeWay,
            List<String> sources) {

        static Item of(Descriptor rule) {
            return new Item(
                    rule.code(),
                    rule.name(),
                    RuleWords.severity(rule),
                    rule.dialects().stream().sorted().map(SqlDialect::id).toList(),
                    rule.profile(),
                    rule.summary(),
                    rule.impact(),
                    rule.safeWay(),
                    rule.sources());
        }
    }

    /**
     * An array.
     *
     * @param rules what each check is about
     * @return JSON that ends with a line break
     */
    public static String of(List<Descriptor> rules) {
        return GSON.toJson(rules.stream().map(Item::of).toList()) + "\n";
    }

    /**
     * An object.
     *
     * @param rule what a check is about
     * @return JSON that ends with a line break
     */
    public static String of(Descriptor rule) {
        return GSON.toJson(Item.of(rule)) + "\n";
    }
}
