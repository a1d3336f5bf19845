package dev.mrt.schema.catalog.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to run a program that refuses to run as root: as another account, else in a user namespace.
 *
 * @param prefix what to write before a command; empty where nothing is needed
 */
record Unprivileged(List<String> prefix) {

    private static final int PROBE_SECONDS = 20;

    /**
     * In a namespace without a mapping no file can be given to anybody, not even to its owner, which MariaDB does when it replaces a view or
     * adds a trigger; only an old {@code unshare} does not know how to map.
     */
    private static final List<List<String>> NAMESPACES =
            List.of(List.of("unshare", "-U", "--map-user=65534", "--map-group=65534"), List.of("unshare", "-U"));

    /** Whether files of this process belong to root. */
    static boolean isRoot(Path ownFile) {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(ownFile, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    /**
     * Finds a way that really works here, and gives it the directory.
     *
     * @param program the program, which must know {@code --version}
     * @param directory a directory of this process, which the program shall write to
     * @param accounts the accounts to try, best first
     * @return the way, empty if there is none or the other account cannot reach the program
     */
    static Optional<Unprivileged> toRun(Path program, Path directory, List<String> accounts) {
        if (!isRoot(directory)) {
            return Optional.of(new Unprivileged(List.of()));
        }
        for (String account : accounts) {
            if (!give(directory, account)) {
                continue;
            }
            for (List<String> prefix : prefixes(account)) {
                if (works(prefix, program, directory)) {
                    return Optional.of(new Unprivileged(prefix));
                }
            }
        }
        return give(directory, "root")
                ? NAMESPACES.stream()
                        .filter(namespace -> works(namespace, program, directory))
                        .map(Unprivileged::new)
                        .findFirst()
                : Optional.empty();
    }

    private static List<List<String>> prefixes(String account) {
        Programs.Result group = Programs.run(PROBE_SECONDS, List.of("id", "-g", account));
        return List.of(
                List.of("setpriv", "--reuid=" + account, "--regid=" + group.output(), "--clear-groups"),
                List.of("runuser", "-u", account, "--"));
    }

    private static boolean works(List<String> prefix, Path program, Path directory) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                "sh", "-c", "test -w \"$1\" && \"$2\" --version", "sh", directory.toString(), program.toString()));
        return Programs.run(PROBE_SECONDS, command).succeeded();
    }

    private static boolean give(Path path, String account) {
        try {
            UserPrincipal owner =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
            Files.setOwner(path, owner);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The whole command. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
