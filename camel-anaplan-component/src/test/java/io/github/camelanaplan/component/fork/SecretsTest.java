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

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** With everything logged that anybody would log, no password is. In a machine of its own, as the simulator logs too. */
class SecretsTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final String TOKEN = "T0ken-n0t-in-any-log";

    @TempDir
    Path folder;

    private AnaplanSimulator anaplan;
    private Everything everything;

    @BeforeEach
    void start() {
        SimulatorBuilder builder = AnaplanSimulator.builder().user(USER, PASSWORD);
        Everything.declare(builder);
        anaplan = builder.build().start();
        everything = new Everything(folder, anaplan);
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

        assertThat(everything.run("username=" + USER, "password=" + PASSWORD)).isZero();

        assertThat(everything.linesWith("TRACE")).isNotEmpty();
        assertThat(everything.linesWith("Signed in as user " + USER)).hasSize(2);
        assertThat(everything.linesWith("tokenValue")).isEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
    }

    @Test
    void nothingShowsAPasswordThatIsWrong() throws Exception {
        assertThat(everything.run("username=" + USER, "password=Wr0ng-n0t-in-any-log"))
                .isEqualTo(1);

        assertThat(everything.linesWith("BadCredentialsException")).isNotEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
    }
}
