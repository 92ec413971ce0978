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
package io.github.camelanaplan.examples.karaf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/** The script, as the build runs it for who tries the example. */
final class RunTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The script needs bash")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void scriptDeploysTheBundleWhichLoadsAndReads() throws Exception {
        Process run = script().start();
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).doesNotContain("Error").endsWith("""

                Name,Code,Parent,Price
                Bike,P1,EMEA,100
                "Helmet, red",P2,EMEA,25.5
                """);
        assertThat(logOfKaraf()).contains("2 products are new, 0 changed").doesNotContain(" ERROR ");
    }

    private static ProcessBuilder script() {
        ProcessBuilder script = new ProcessBuilder("./run").redirectErrorStream(true);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("LOCAL_REPOSITORY", System.getProperty("local.repository"));
        return script;
    }

    private static String logOfKaraf() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("target"), "apache-karaf-*")) {
            return Files.readString(folders.iterator().next().resolve("data/log/karaf.log"));
        }
    }
}
