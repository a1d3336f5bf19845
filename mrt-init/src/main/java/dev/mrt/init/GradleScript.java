package dev.mrt.init;

import dev.mrt.init.GradleToken.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Gradle script as far as it can be read without running it: statements, and the blocks they stand in.
 *
 * @param file where it is and what it holds
 * @param kotlin whether it is Kotlin, or else Groovy
 * @param understood whether every bracket, comment and text has its end
 * @param statements in the order of the file
 * @param blocks in the order in which they end
 */
record GradleScript(TextFile file, boolean kotlin, boolean understood, List<Statement> statements, List<Block> blocks) {

    /**
     * One call or assignment.
     *
     * @param path the names of the blocks around it, the outermost first
     * @param tokens what it is made of, never empty
     */
    record Statement(List<String> path, List<GradleToken> tokens) {

        String first() {
            return tokens.get(0).text();
        }

        int line() {
            return tokens.get(0).line();
        }

        Stream<GradleToken> texts() {
            return tokens.stream().filter(token -> token.kind() == Kind.TEXT);
        }

        Stream<GradleToken> words() {
            return tokens.stream().filter(token -> token.kind() == Kind.WORD);
        }

        boolean in(String block) {
            return path.stream().anyMatch(name -> name.equals(block) || name.endsWith("." + block));
        }
    }

    /**
     * A pair of braces.
     *
     * @param path the names of the blocks around it
     * @param name the first word of the statement that it belongs to
     * @param open the brace that opens it
     * @param close the brace that closes it
     */
    record Block(List<String> path, String name, GradleToken open, GradleToken close) {}

    static GradleScript read(Path path) {
        TextFile file = TextFile.read(path);
        boolean kotlin = Paths.name(path).endsWith(".kts");
        return GradleLexer.tokens(file.text(), kotlin)
                .map(tokens -> new Reader(tokens).script(file, kotlin))
                .orElseGet(() -> new GradleScript(file, kotlin, false, List.of(), List.of()));
    }

    /** The block of a name that stands in no other; the last one, if there are several. */
    Optional<Block> top(String name) {
        return blocks.stream()
                .filter(block -> block.path().isEmpty() && block.name().equals(name))
                .reduce((one, later) -> later);
    }

    Place place(int line) {
        return new Place(file.path(), line);
    }

    private static final class Reader {

        private final List<GradleToken> tokens;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private List<GradleToken> statement = new ArrayList<>();
        private int parentheses = 0;
        private boolean balanced = true;

        private record Open(String name, GradleToken brace, int parentheses) {}

        Reader(List<GradleToken> tokens) {
            this.tokens = tokens;
        }

        GradleScript script(TextFile file, boolean kotlin) {
            tokens.forEach(this::read);
            end();
            boolean understood = balanced && open.isEmpty() && parentheses == 0;
            return new GradleScript(file, kotlin, understood, List.copyOf(statements), List.copyOf(blocks));
        }

        private void read(GradleToken token) {
            if (token.is('{')) {
                String name = statement.isEmpty() ? "" : statement.get(0).text();
                end();
                open.push(new Open(name, token, parentheses));
                parentheses = 0;
            } else if (token.is('}')) {
                end();
                close(token);
            } else if (token.kind() == Kind.LINE_END || token.is(';')) {
                if (parentheses == 0) {
                    end();
                }
            } else {
                parentheses += token.is('(') || token.is('[') ? 1 : token.is(')') || token.is(']') ? -1 : 0;
                statement.add(token);
            }
        }

        private void close(GradleToken token) {
            if (open.isEmpty() || parentheses != 0) {
                balanced = false;
                parentheses = 0;
            }
            if (!open.isEmpty()) {
                Open opened = open.pop();
                parentheses = opened.parentheses();
                blocks.add(new Block(path(), opened.name(), opened.brace(), token));
            }
        }

        private void end() {
            if (!statement.isEmpty()) {
                statements.add(new Statement(path(), List.copyOf(statement)));
                statement = new ArrayList<>();
            }
        }

        private List<String> path() {
            List<String> path = open.stream().map(Open::name).collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(path);
            return List.copyOf(path);
        }
    }
}
