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
package io.github.camelanaplan.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.auth.Identity;
import io.github.camelanaplan.simulator.tls.Pem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void addressesArePrintedAsTheComponentTakesThem() {
        assertThat(run("--port", "0")).isZero();
        assertThat(out.toString(UTF_8))
                .containsPattern("apiUrl +http://127\\.0\\.0\\.1:\\d+\\R")
                .containsPattern("authUrl +http://127\\.0\\.0\\.1:\\d+\\R");
    }

    @Test
    void everythingThatCanBeRunIsPrintedWithItsId() {
        run();

        assertThat(out.toString(UTF_8).lines().map(String::strip))
                .contains(
                        "import         112000000000  Products from products.csv",
                        "import         112000000001  Revenue from revenue.csv",
                        "import         112000000002  Revenue of a version",
                        "export         116000000000  Products export.csv",
                        "export         116000000001  Revenue.csv",
                        "action         117000000000  Clear products",
                        "action         117000000001  Sort products",
                        "action         117000000002  Profit & Loss: ready?",
                        "process        118000000000  Nightly");
    }

    @Test
    void defaultPasswordIsPrintedAndTheLoginHasIt() {
        run();

        assertThat(out.toString(UTF_8))
                .containsPattern("password +secret\\R")
                .contains("curl -X POST -u \"planner@example.com:secret\" http://");
    }

    @Test
    void chosenPasswordIsNotPrinted() {
        run("--user", "me@example.com", "--password", "hidden");

        assertThat(out.toString(UTF_8))
                .contains("-u \"me@example.com\" http://")
                .doesNotContain("hidden");
    }

    @Test
    void whatClientsOfHttpsTrustIsWritten(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("ca.pem"), "of the last run, and longer");

        assertThat(run("--https", "--ca", file.toString())).isZero();
        assertThat(file)
                .content()
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("-----END CERTIFICATE-----\n")
                .doesNotContain("last run");
        assertThat(out.toString(UTF_8))
                .containsPattern("apiUrl +https://127\\.0\\.0\\.1:\\d+\\R")
                .contains("trust          " + file)
                .contains("curl -X POST --cacert \"" + file + "\" -u \"planner@example.com:secret\" https://");
    }

    @Test
    void withoutAFileTheLoginTrustsBlindly() {
        assertThat(run("--https")).isZero();
        assertThat(out.toString(UTF_8)).contains("curl -X POST --insecure -u").doesNotContain("trust  ");
    }

    @Test
    void fileThatCannotBeWrittenIsReported(@TempDir Path directory) {
        Path file = directory.resolve("missing").resolve("ca.pem");

        assertThat(run("--https", "--ca", file.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("Could not write --ca " + file);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void certificateIsTaken(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("robot.pem");
        Files.writeString(file, Pem.of(Identity.rsa(Instant.now()).certificate()));

        assertThat(run("--certificate", file.toString())).isZero();
    }

    @Test
    void certificateIsTakenFromAFileWithTheKeyToo(@TempDir Path directory) throws Exception {
        Identity identity = Identity.rsa(Instant.now());
        String key = Base64.getEncoder().encodeToString(identity.key().getEncoded());
        Path file = Files.writeString(
                directory.resolve("robot.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n"
                        + Pem.of(identity.certificate()));

        assertThat(run("--certificate", file.toString())).isZero();
    }

    @Test
    void certificateThatCannotBeReadIsReported(@TempDir Path directory) throws Exception {
        Path missing = directory.resolve("missing.pem");
        Path other = Files.writeString(directory.resolve("other.pem"), "none");

        assertThat(run("--certificate", missing.toString())).isEqualTo(2);
        assertThat(run("--certificate", other.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains(
                        "Could not read --certificate " + missing + ": java.nio.file.NoSuchFileException",
                        other + " holds no certificate");
    }

    @Test
    void oauthClientIsPrintedWithARefreshToken() {
        assertThat(run("--oauth-client", "device-1")).isZero();
        assertThat(out.toString(UTF_8))
                .containsPattern("oauthUrl +http://127\\.0\\.0\\.1:\\d+\\R")
                .containsPattern("clientId +device-1\\R")
                .containsPattern("refreshToken +[\\w-]{44}\\R");
    }

    @ParameterizedTest
    @CsvSource({"--port,", "--port,x", "--port,70000", "--nonsense,", "--user,", "--ca,", "--ca,ca.pem"})
    void badArgumentsShowTheUsage(String name, String value) {
        String[] arguments = value == null ? new String[] {name} : new String[] {name, value};

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(name).contains("Usage:");
    }

    @Test
    void helpShowsTheUsage() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("Usage:");
    }

    @Test
    void takenPortIsReported() {
        try (AnaplanSimulator other =
                AnaplanSimulator.builder().user("a", "b").build().start()) {
            String port = Integer.toString(other.apiUrl().getPort());

            assertThat(run("--port", port)).isEqualTo(1);
            assertThat(err.toString(UTF_8)).contains(port);
        }
    }

    private int run(String... arguments) {
        CountDownLatch ended = new CountDownLatch(0);
        return Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), ended, arguments);
    }
}
