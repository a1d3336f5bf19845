package dev.mrt.core.internal.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Loads the providers of a port one by one, so that one that cannot be loaded does not hide the others. */
final class ProviderLoader {

    private final List<ClassLoader> loaders;
    private final List<String> problems = new ArrayList<>();

    /** Looks into each loader, in this order; of one class that several of them know, the first is taken. */
    ProviderLoader(List<ClassLoader> loaders) {
        this.loaders = loaders;
    }

    /** One sentence for each provider that was left out. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    <T> List<Found<T>> load(Class<T> port, Function<T, String> id) {
        Map<String, Found<T>> found = new LinkedHashMap<>();
        for (ClassLoader loader : loaders) {
            Iterator<ServiceLoader.Provider<T>> candidates =
                    ServiceLoader.load(port, loader).stream().iterator();
            String lastProblem = "";
            while (true) {
                try {
                    if (!candidates.hasNext()) {
                        break;
                    }
                    T provider = candidates.next().get();
                    found.putIfAbsent(provider.getClass().getName(), new Found<>(provider, id.apply(provider)));
                } catch (ServiceConfigurationError | LinkageError e) {
                    String problem = problem(port, e);
                    // A list of providers that cannot be read at all fails in the same way each time.
                    if (problem.equals(lastProblem)) {
                        break;
                    }
                    lastProblem = problem;
                    note(problem);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void note(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static String problem(Class<?> port, Throwable error) {
        return "A " + port.getSimpleName() + " was left out: "
                + linkage(error).map(ProviderLoader::sentence).orElseGet(() -> error.getMessage() + ".");
    }

    private static Optional<LinkageError> linkage(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof LinkageError linkage) {
                return Optional.of(linkage);
            }
        }
        return Optional.empty();
    }

    static String sentence(LinkageError error) {
        if (error instanceof UnsupportedClassVersionError) {
            return "it needs a newer Java than " + Runtime.version().feature() + " (" + error.getMessage() + ").";
        }
        if (error instanceof NoClassDefFoundError) {
            return "the class " + String.valueOf(error.getMessage()).replace('/', '.')
                    + " is missing; add the library that holds it to the class path.";
        }
        return error + "; the versions of the libraries on the class path do not fit together.";
    }
}
