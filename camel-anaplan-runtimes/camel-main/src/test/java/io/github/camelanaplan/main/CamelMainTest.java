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
package io.github.camelanaplan.main;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.main.Main;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** The guide's first route and its properties, in Camel Main. */
class CamelMainTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "main-n0t-in-any-log";

    @TempDir
    private Path folder;

    private AnaplanSimulator anaplan;
    private Main main;

    @BeforeEach
    void prepare() {
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start();
        main = new Main();
        set("api-url", anaplan.apiUrl().toString());
        set("auth-url", anaplan.authUrl().toString());
        set("poll-interval", "10");
        main.addOverrideProperty("inbox", folder.resolve("inbox").toString());
        main.addOverrideProperty("outbox", folder.resolve("outbox").toString());
    }

    @AfterEach
    void stop() {
        main.stop();
        anaplan.close();
    }

    @Test
    void firstRouteOfTheGuideLoadsAndReads() throws Exception {
        signIn();
        main.start();
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/products.csv"), "Product,Code,Region,Price\nBike,P1,EMEA,100\n");

        await().until(() -> Files.exists(folder.resolve("inbox/.camel/products.csv")));
        assertThat(folder.resolve("outbox/Products export.csv"))
                .hasContent("Name,Code,Parent,Price\nBike,P1,EMEA,100\n");
    }

    @Test
    void credentialsThatAreNotInTheEnvironmentAreNamed() {
        assertThat(failure()).contains("Property with key [env:ANAPLAN_");
    }

    @Test
    void missingCredentialsAreNamed() {
        main.setDefaultPropertyPlaceholderLocation("false");

        assertThat(failure()).contains("No credentials: set the option username and password of the component");
    }

    @ParameterizedTest
    @CsvSource({
        "task-timeout,soon,soon",
        "max-connections,many,many",
        "fail-on,sometimes,sometimes",
        "wait,perhaps,perhaps",
        "region,mars,Option region is mars",
        "chunk-size,-3,Option chunkSize is -3",
    })
    void wrongValueIsNamed(String option, String value, String message) {
        signIn();
        set(option, value);

        assertThat(failure()).contains(message);
    }

    @Test
    void misspeltOptionIsNamed() {
        signIn();
        set("modell-id", "Sales");

        assertThat(failure()).contains("modell");
    }

    private void signIn() {
        set("username", USER);
        set("password", PASSWORD);
    }

    private void set(String option, String value) {
        main.addOverrideProperty("camel.component.anaplan." + option, value);
    }

    private String failure() {
        Throwable thrown = catchThrowable(main::start);
        StringBuilder messages = new StringBuilder();
        for (Throwable cause : ObjectHelper.createExceptionIterable(thrown)) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
