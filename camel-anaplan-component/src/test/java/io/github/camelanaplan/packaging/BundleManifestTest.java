/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar plugin takes this manifest as it is, so that the jar is a bundle with these headers. */
final class BundleManifestTest {
    private final Attributes manifest = read();

    @Test
    void bundleHasItsNames() {
        assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("io.github.camelanaplan.camel-anaplan");
        assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.github.camelanaplan");
    }

    @Test
    void camelIsTakenFrom414UpToTheNextMajorVersion() {
        assertThat(clauses("Import-Package"))
                .filteredOn(clause -> clause.startsWith("org.apache.camel"))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause).contains("version=\"[4.14,5)\""));
    }

    @Test
    void bouncyCastleMayBeAsOldAsCamel414BringsIt() {
        assertThat(clauses("Import-Package"))
                .filteredOn(clause -> clause.startsWith("org.bouncycastle"))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause).contains("version=\"[1.81,2)\""));
    }

    @Test
    void componentAndClientAreExportedAndInternalsAreNot() {
        assertThat(clauses("Export-Package"))
                .anySatisfy(clause -> assertThat(clause).startsWith("io.github.camelanaplan.component;"))
                .anySatisfy(clause -> assertThat(clause).startsWith("io.github.camelanaplan.client;"))
                .noneSatisfy(clause -> assertThat(clause).containsPattern("^[^;]*\\.internal(\\.|;|$)"));
    }

    /** The parts of a header that commas separate, other than those within quotes. */
    private List<String> clauses(String header) {
        assertThat(manifest.getValue(header)).as(header).isNotNull();
        return List.of(manifest.getValue(header).split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)"));
    }

    private static Attributes read() {
        Path file = Path.of("target", "classes", "META-INF", "MANIFEST.MF");
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw new AssertionError("The build has written no bundle manifest", e);
        }
    }
}
