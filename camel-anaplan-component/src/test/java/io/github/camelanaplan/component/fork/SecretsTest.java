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
package io.github.camelanaplan.component.fork;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** With everything logged that anybody would log, no secret is. In a machine of its own, as the simulator logs too. */
class SecretsTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final String TOKEN = "T0ken-n0t-in-any-log";

    @TempDir
    Path folder;

    private AnaplanSimulator anaplan;
    private String importUri;

    @BeforeEach
    void start() {
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace(
                        "Finance",
                        w -> w.model("Sales", m -> m.list("Products")
                                .file("products.csv")
                                .importIntoList("Load", i -> i.from("products.csv")
                                        .into("Products")
                                        .name("Product"))))
                .build()
                .start();
        importUri = "anaplan:import/Load?modelId=" + anaplan.model("Sales").id();
    }

    @AfterEach
    void stop() {
        anaplan.close();
    }

    @Test
    void nothingShowsThePasswordOrAToken() throws Exception {
        // The first token is known here, but not to the service: the session is opened anew
        anaplan.nextAnswers(
                RequestPattern.post("/token/authenticate"),
                1,
                CannedAnswer.status(201)
                        .body("application/json", "{\"tokenInfo\":{\"tokenValue\":\"" + TOKEN + "\"}}"));

        assertThat(run(PASSWORD)).isZero();

        assertThat(linesWith("TRACE")).isNotEmpty();
        assertThat(linesWith("Signed in as user " + USER)).hasSize(2);
        assertThat(linesWith(PASSWORD)).isEmpty();
        assertThat(linesWith(basic(PASSWORD))).isEmpty();
        assertThat(linesWith(TOKEN)).isEmpty();
        assertThat(linesWith("tokenValue")).isEmpty();
        assertThat(linesWith("AnaplanAuthToken ")).isEmpty();
    }

    @Test
    void nothingShowsAPasswordThatIsWrong() throws Exception {
        assertThat(run("Wr0ng-n0t-in-any-log")).isEqualTo(1);

        assertThat(linesWith("BadCredentialsException")).isNotEmpty();
        assertThat(linesWith("Wr0ng-n0t-in-any-log")).isEmpty();
        assertThat(linesWith(basic("Wr0ng-n0t-in-any-log"))).isEmpty();
    }

    private static String basic(String password) {
        return Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private int run(String password) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("products.csv"), "Product\nBike\n");
        ForkedJvm machine = new ForkedJvm(
                folder.resolve("console.txt"),
                "-Dlog.file=" + folder.resolve("everything.log"),
                "-Dlog4j2.configurationFile=classpath:everything-log4j2.properties");
        return machine.run(
                OneExchange.class,
                anaplan.apiUrl().toString(),
                USER,
                password,
                "file:" + in.toUri().getPath() + "?noop=true",
                importUri);
    }

    private List<String> linesWith(String text) throws Exception {
        String all =
                Files.readString(folder.resolve("everything.log")) + Files.readString(folder.resolve("console.txt"));
        return all.lines().filter(line -> line.contains(text)).toList();
    }
}
