package dev.mrt.engine.liquibase;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a file in one root after the other and takes the first that is found: the same file under {@code src/main/resources} and
 * {@code target/classes} is no conflict. Understands {@code classpath:} in every root.
 */
final class FirstMatchAccessor extends AbstractResourceAccessor {

    private final List<ResourceAccessor> roots;

    /** By name, the last one looked up at the end. */
    private final Map<String, Resource> found = new LinkedHashMap<>();

    FirstMatchAccessor(List<ResourceAccessor> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public @Nullable List<Resource> getAll(@Nullable String path) throws IOException {
        if (path == null) {
            throw new IllegalArgumentException("path");
        }
        String name = normal(path);
        for (ResourceAccessor root : roots) {
            List<Resource> here = root.getAll(name);
            if (here != null && !here.isEmpty()) {
                remember(name, here.get(0));
                return here.subList(0, 1);
            }
        }
        return null;
    }

    @Override
    public List<Resource> search(@Nullable String path, boolean recursive) throws IOException {
        String name = normal(path == null ? "" : path);
        for (ResourceAccessor root : roots) {
            Map<String, Resource> here = new TreeMap<>();
            for (Resource resource : searched(root, name, recursive)) {
                here.putIfAbsent(normal(resource.getPath()), resource);
            }
            if (!here.isEmpty()) {
                here.forEach(this::remember);
                return new ArrayList<>(here.values());
            }
        }
        return List.of();
    }

    private synchronized void remember(String name, Resource resource) {
        found.remove(name);
        found.put(name, resource);
    }

    /** The files that were found so far, by their names, the last one looked up first. */
    synchronized Map<String, Resource> found() {
        List<String> names = new ArrayList<>(found.keySet());
        Map<String, Resource> newestFirst = new LinkedHashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            newestFirst.put(names.get(i), found.get(names.get(i)));
        }
        return newestFirst;
    }

    /** A root without the folder throws or gives {@code null}, depending on the version. */
    private static List<Resource> searched(ResourceAccessor root, String name, boolean recursive) {
        try {
            List<Resource> here = root.search(name, recursive);
            return here == null ? List.of() : here;
        } catch (IOException e) {
            System.getLogger(FirstMatchAccessor.class.getName())
                    .log(System.Logger.Level.TRACE, "There is no " + name + " in " + root.describeLocations(), e);
            return List.of();
        }
    }

    /** The path as it is within a root. */
    static String normal(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^classpath\\*?:", "");
        Deque<String> parts = new ArrayDeque<>();
        for (String part : plain.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts) + (plain.endsWith("/") ? "/" : "");
    }

    @Override
    public List<String> describeLocations() {
        return roots.stream().flatMap(root -> root.describeLocations().stream()).toList();
    }

    @Override
    public void close() throws Exception {
        for (ResourceAccessor root : roots) {
            root.close();
        }
    }
}
