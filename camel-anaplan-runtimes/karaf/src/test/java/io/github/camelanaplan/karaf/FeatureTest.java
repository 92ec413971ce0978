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
package io.github.camelanaplan.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.model.ListItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One Karaf has the feature installed; each test brings a bundle of its own. */
final class FeatureTest {
    private static final String OPTION = "camel.component.anaplan.";
    private static final String USER = "planner@example.com";
    private static final String ROBOT = "robot@example.com";
    private static final String PASSWORD = "planner-n0t-in-any-log";
    private static final String PRODUCTS =
            "Product,Code,Region,Price\nBike,P1,EMEA,100\n\"Helmet, red\",P2,EMEA,25.5\n";

    /** Until a file is taken, loaded and read back, on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static RobotCertificate certificate;
    private static Karaf karaf;
    private static String installation;

    @TempDir
    private Path folder;

    private AnaplanSimulator anaplan;
    private Map<String, String> properties;
    private String bundle;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void install() throws Exception {
        karaf = Karaf.start();
        certificate = RobotCertificate.create();
        String version = System.getProperty("project.version");
        installation = karaf.console(
                "feature:repo-add mvn:io.github.camelanaplan/camel-anaplan-karaf/" + version + "/xml/features",
                "feature:install camel-anaplan",
                "bundle:list -t 0 -s");
    }

    @AfterAll
    static void stop() throws Exception {
        karaf.close();
    }

    @BeforeEach
    void startAnaplan(TestInfo test) {
        bundle = test.getTestMethod().orElseThrow().getName();
        anaplan = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .user(ROBOT, robot -> robot.certificate(certificate.certificate()))
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start();
        properties = new HashMap<>(Map.of(
                OPTION + "api-url",
                anaplan.apiUrl().toString(),
                OPTION + "auth-url",
                anaplan.authUrl().toString(),
                OPTION + "workspace-id",
                "Finance",
                OPTION + "model-id",
                "Sales",
                "inbox",
                folder.resolve("inbox").toString(),
                "outbox",
                folder.resolve("outbox").toString()));
    }

    @AfterEach
    void removeBundle() throws Exception {
        karaf.console("bundle:uninstall " + bundle);
        anaplan.close();
    }

    @Test
    void bundlesOfTheFeatureAreActive() {
        assertThat(installation)
                .doesNotContain("Error")
                .containsPattern("Active .* io.github.camelanaplan.camel-anaplan")
                .doesNotContain("Installed", "Waiting", "GracePeriod", "Failure");
    }

    @Test
    void routeLoadsAndReads() throws Exception {
        properties.put(OPTION + "username", USER);
        properties.put(OPTION + "password", PASSWORD);

        String answer = startBundle();

        assertThat(answer).doesNotContain("Error");
        assertLoadsAndReads();
        assertThat(karaf.log()).contains("2 products are new").doesNotContain(PASSWORD);
    }

    /** Reading an encrypted key takes the cryptography, which comes in three bundles. */
    @Test
    void routeSignsInWithACertificate() throws Exception {
        Path file = certificate.writeTo(folder.resolve("robot.pem"), PASSWORD);
        properties.put(OPTION + "private-key", "file:" + file);
        properties.put(OPTION + "private-key-password", PASSWORD);

        startBundle();

        assertLoadsAndReads();
        assertThat(anaplan.journal()).extracting(ReceivedRequest::user).contains(ROBOT);
    }

    @Test
    void missingCredentialsKeepTheBundleFromStarting() throws Exception {
        assertThat(startBundle()).contains("Unable to start bundle");

        assertThat(karaf.log()).contains("No credentials: set the option username and password of the component");
    }

    @Test
    void optionOfTheWrongTypeKeepsTheBundleFromStarting() throws Exception {
        properties.put(OPTION + "fail-on", "sometimes");

        assertThat(startBundle()).contains("Unable to start bundle");

        assertThat(karaf.log()).contains("Error binding property (fail-on=sometimes)");
    }

    private String startBundle() throws IOException, InterruptedException {
        Path file = RouteBundle.write(folder, bundle, properties);
        return karaf.console("bundle:install --start " + file.toUri());
    }

    private void assertLoadsAndReads() throws IOException {
        Files.writeString(folder.resolve("products.csv"), PRODUCTS);
        Files.move(folder.resolve("products.csv"), folder.resolve("inbox/products.csv"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(folder.resolve("outbox/Products export.csv"))
                .content()
                .contains("\"Helmet, red\",P2"));
        assertThat(anaplan.model("Sales").data().list("Products").items())
                .extracting(ListItem::name)
                .containsExactly("Bike", "Helmet, red");
    }
}
