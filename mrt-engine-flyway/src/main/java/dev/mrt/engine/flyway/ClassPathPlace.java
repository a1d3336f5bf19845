package dev.mrt.engine.flyway;

import dev.mrt.api.MrtException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * A folder of the class path, in directories and jars. The classes and files that Flyway would find there are found; nothing is loaded.
 *
 * @param written as the user wrote it
 * @param root the path without the prefix and without slashes at its ends, may be empty
 * @param loader whose class path
 */
record ClassPathPlace(String written, String root, ClassLoader loader) implements Place {

    @Override
    public boolean exists() {
        return !roots().isEmpty();
    }

    private List<URL> roots() {
        try {
            return Collections.list(loader.getResources(root));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<FoundFile> files() {
        List<FoundFile> found = new ArrayList<>();
        for (URL url : roots()) {
            try {
                found.addAll(url.getProtocol().equals("file") ? inFolder(url) : inJar(url));
            } catch (IOException | URISyntaxException e) {
                throw unreadable(e);
            }
        }
        found.sort(Comparator.comparing(FoundFile::relativePath));
        return found;
    }

    private List<FoundFile> inFolder(URL url) throws URISyntaxException {
        return new FolderPlace(written, Path.of(url.toURI())).files();
    }

    private List<FoundFile> inJar(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            throw new IOException("it is of a kind (" + url.getProtocol() + ":) that mrt cannot list");
        }
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
            String prefix = jar.getEntryName() == null ? "" : Paths.withoutEndingSlash(jar.getEntryName()) + "/";
            String base = url.toExternalForm();
            base = base.substring(0, base.lastIndexOf("!/") + 2);
            List<FoundFile> found = new ArrayList<>();
            for (var entry : Collections.list(file.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    found.add(entry(base, entry.getName(), prefix));
                }
            }
            return found;
        }
    }

    private FoundFile entry(String base, String name, String prefix) {
        String location = base + encoded(name).getRawPath().substring(1);
        return FoundFile.inJar(written, name.substring(prefix.length()), location, () -> read(location));
    }

    private static URI encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw MrtException.internal("The name " + name + " in a jar cannot be written as a URL.", e);
        }
    }

    private static byte[] read(String location) throws IOException {
        URLConnection connection = URI.create(location).toURL().openConnection();
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    @Override
    public Optional<Place> sibling(String name) {
        int slash = root.lastIndexOf('/');
        String other = slash < 0 ? name : root.substring(0, slash + 1) + name;
        Place sibling = new ClassPathPlace("classpath:" + other, other, loader);
        return root.isEmpty() || !sibling.exists() ? Optional.empty() : Optional.of(sibling);
    }

    private MrtException unreadable(Exception e) {
        return MrtException.usage("The class path location " + written + " cannot be read: " + Words.of(e), e);
    }
}
