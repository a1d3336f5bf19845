package dev.mrt.cli;

import dev.mrt.api.MrtConfig;
import dev.mrt.api.MrtException;
import dev.mrt.api.spi.ScratchDatabases;
import dev.mrt.api.spi.ScratchDatabases.Removal;
import dev.mrt.api.spi.ScratchDatabases.ScratchDatabase;
import dev.mrt.core.Configuration;
import dev.mrt.core.Leftovers;
import dev.mrt.report.Printable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mrt clean}: what killed runs left on a server. */
@Command(
        name = "clean",
        sortOptions = false,
        header = "List or drop the databases that killed runs of mrt left on a server.",
        descriptionHeading = "%n",
        description =
                "Only databases with a name of mrt's making are listed; one that somebody is connected to is never dropped.",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the databases are listed; with --drop: those of that age are dropped",
            "1:at least one could not be dropped",
            ExitCode.USAGE_LINE,
            ExitCode.INTERNAL_LINE
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mrt clean --url jdbc:postgresql://localhost/postgres --user ci --password",
            "  mrt clean --url jdbc:mariadb://localhost/ --user ci --drop --older-than 2h"
        })
final class CleanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "JDBC-URL",
            description = "The server. Left out: the one that mrt.yml or MRT_JDBC_URL names.")
    @Nullable
    String url = null;

    @Option(names = "--user", paramLabel = "NAME", description = "The user for --url.")
    @Nullable
    String user = null;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            fallbackValue = Password.ASK,
            description =
                    "The password for --url. Without a value it is asked for; MRT_PASSWORD is the way without a person.")
    @Nullable
    String password = null;

    @Option(names = "--drop", description = "Drop them; otherwise they are only listed.")
    boolean drop = false;

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            description = "With --drop: only those of this age, for example 2h (24h).")
    @Nullable
    Duration olderThan = null;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help = false;

    /** 1 if one of them could not be dropped. */
    @Override
    public Integer call() {
        if (!drop && olderThan != null) {
            throw MrtException.usage("--older-than says what to drop; add --drop.");
        }
        ScratchDatabases databases = Leftovers.of(config());
        if (drop) {
            List<Removal> removals = databases.dropOlderThan(olderThan == null ? Duration.ofHours(24) : olderThan);
            print(removals.stream().map(CleanCommand::words).toList());
            return (removals.stream().allMatch(Removal::dropped) ? ExitCode.SAFE : ExitCode.FINDINGS).number();
        }
        print(databases.list().stream().map(CleanCommand::words).toList());
        return ExitCode.SAFE.number();
    }

    private void print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
        if (lines.isEmpty()) {
            spec.commandLine().getErr().println("mrt: There is no such database.");
        }
    }

    private MrtConfig config() {
        return Configuration.builder().build().with(builder -> {
            if (url != null) {
                builder.jdbcUrl(url);
            }
            if (user != null) {
                builder.username(user);
            }
            if (password != null) {
                builder.password(Password.given(password));
            }
            return builder;
        });
    }

    private static String words(ScratchDatabase database) {
        return database.name() + "  made " + database.made() + ", " + database.sessions()
                + (database.sessions() == 1 ? " session" : " sessions");
    }

    private static String words(Removal removal) {
        return removal.database().name() + "  "
                + (removal.dropped() ? "dropped" : "not dropped: " + Printable.line(removal.reason()));
    }
}
