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
package io.github.camelanaplan.kamelets;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kamelet has the credentials that its properties say, and shows nobody what they are. */
class SignInTest extends KameletTestSupport {
    /** They need to be told what to do. */
    private static final Set<String> CONSOLES_THAT_ACT =
            Set.of("eval-language", "receive", "reload", "send", "simple-language");

    @Test
    void withThePropertiesOfTheGuide() throws Exception {
        application.page("kamelets.properties").routes("routes/import.yaml").start();
        application.template().sendBody("direct:import", PRODUCTS);

        assertThat(products()).isEqualTo(2);
    }

    @Test
    void withTheTrustOfTheApplication(@TempDir Path trust) throws Exception {
        try (AnaplanSimulator secure = AnaplanSimulator.builder()
                .user(USER, PASSWORD)
                .https()
                .workspace("Finance", workspace -> workspace.model("Sales", DemoModel::declare))
                .build()
                .start()) {
            application
                    .user(USER, PASSWORD)
                    .set("anaplan-import-sink", "apiUrl", secure.apiUrl())
                    .set("anaplan-import-sink", "authUrl", secure.authUrl())
                    .property("camel.ssl.enabled", "true")
                    .property("camel.ssl.trust-store", "file:" + trusting(secure, trust.resolve("trust.p12")))
                    .property("camel.ssl.trust-store-password", PASSWORD)
                    .routes("routes/import.yaml")
                    .start();
            application.template().sendBody("direct:import", PRODUCTS);

            assertThat(secure.model("Sales").data().list("Products").size()).isEqualTo(2);
        }
    }

    private static Path trusting(AnaplanSimulator secure, Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", secure.certificateAuthority());
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    @Test
    void withARefreshToken() throws Exception {
        String token = anaplan.oauth().refreshToken(CLIENT, USER);
        for (String kamelet : Definition.NAMES) {
            application
                    .set(kamelet, "oauthUrl", anaplan.oauthUrl())
                    .set(kamelet, "clientId", CLIENT)
                    .set(kamelet, "refreshToken", token);
        }
        application.routes("routes/import.yaml").start();
        application.template().sendBody("direct:import", PRODUCTS);

        assertThat(products()).isEqualTo(2);
    }

    @Test
    void nobodySeesASecret() throws Exception {
        application.user("{{vault:user}}", "{{vault:password}}").devConsole();
        application.function("vault", Map.of("user", USER, "password", PASSWORD));
        application.routes("routes/import.yaml").start();
        application.template().sendBody("direct:import", PRODUCTS);

        Map<String, String> shown = new TreeMap<>();
        DevConsoleRegistry consoles =
                application.camel().getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        consoles.loadDevConsoles();
        consoles.stream()
                .filter(console -> !CONSOLES_THAT_ACT.contains(console.getId()))
                .forEach(console -> {
                    shown.put(console.getId(), text(console, MediaType.TEXT));
                    shown.put(console.getId() + " in JSON", text(console, MediaType.JSON));
                });
        assertThat(shown).hasSizeGreaterThan(50);
        assertThat(shown)
                .allSatisfy((console, text) -> assertThat(text).as(console).doesNotContain(PASSWORD));
        assertThat(anaplan.journal()).extracting(ReceivedRequest::status).contains(201);
        assertThat(Path.of("target", "test.log"))
                .content()
                .contains("password = xxxxxx")
                .doesNotContain(PASSWORD);
    }

    private static String text(DevConsole console, MediaType form) {
        return String.valueOf(console.call(form));
    }
}
