package dev.mrt.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that a test writes. */
record Folder(Path path) {

    static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example</groupId>
              <artifactId>shop</artifactId>
              <version>1.0</version>
              <dependencies>
                <dependency>
                  <groupId>org.flywaydb</groupId>
                  <artifactId>flyway-core</artifactId>
                  <version>11.14.1</version>
                </dependency>
              </dependencies>
            </project>
            """;

    Folder with(String file, String content) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
        return this;
    }

    String read(String file) throws IOException {
        return Files.readString(path.resolve(file));
    }

    InitPlan plan(boolean apply) {
        return plan(new InitRequest(path, null, null, null, null, apply));
    }

    InitPlan plan(InitRequest request) {
        return new Init(request, Fixed.VERSIONS).plan();
    }
}
