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
package io.github.camelanaplan.component.signin;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.util.StringHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.component.AnaplanComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel Main tells at its start what it has configured, and its consoles tell it later; our secrets they leave out. */
class MainShowsNoSecretTest {
    private static final String PREFIX = "camel.component.anaplan.";
    /** They show what stands in the files of properties as it stands there: that it be placeholders is up to people. */
    private static final Set<String> CONSOLES_OF_FILES = Set.of("main-configuration in JSON", "properties in JSON");

    @TempDir
    Path folder;

    private AllWaysIn all;
    private Map<String, String> secrets;

    @BeforeEach
    void findSecrets() {
        all = new AllWaysIn(folder);
        secrets = secrets();
    }

    @AfterEach
    void stop() {
        all.close();
    }

    @Test
    void secretsAreMasked() throws Exception {
        assertMasked(secrets, CONSOLES_OF_FILES);
    }

    @Test
    void secretsAreMaskedWhenNamesAreWrittenWithDashes() throws Exception {
        Map<String, String> dashed = new TreeMap<>();
        secrets.forEach((name, value) -> dashed.put(StringHelper.camelCaseToDash(name), value));

        assertThat(dashed).containsKey("client-secret");
        assertMasked(dashed, CONSOLES_OF_FILES);
    }

    @Test
    void secretsFromAVaultAreNowhere() throws Exception {
        Map<String, String> placeholders = new TreeMap<>();
        secrets.forEach((name, value) -> placeholders.put(name, "{{vault:" + name + "}}"));

        assertMasked(placeholders, Set.of());
    }

    private void assertMasked(Map<String, String> options, Set<String> consoleOfOthers) throws Exception {
        Main main = new Main();
        main.configure().withDevConsoleEnabled(true);
        main.setPropertyPlaceholderLocations("file:" + written(options));
        main.addMainListener(new VaultAtStart(secrets));
        try (LogLines lines = LogLines.of(BaseMainSupport.class, Level.INFO)) {
            main.start();
            CamelContext camel = main.getCamelContext();
            try {
                assertThat(camel.getComponent("anaplan", AnaplanComponent.class).getClientSecret())
                        .isEqualTo(AllWaysIn.CLIENT_SECRET);
                assertThat(secrets.keySet()).allSatisfy(name -> assertThat(lines.with(PREFIX + name + " = "))
                        .isNotEmpty()
                        .allMatch(line -> line.endsWith(" = xxxxxx")));
                ConsoleTexts.of(camel).forEach((console, text) -> assertThat(
                                consoleOfOthers.contains(console) ? Optional.empty() : all.secretIn(text))
                        .as(console)
                        .isEmpty());
            } finally {
                main.stop();
            }
        }
    }

    private Path written(Map<String, String> secrets) throws IOException {
        Properties properties = new Properties();
        secrets.forEach((name, value) -> properties.setProperty(PREFIX + name, value));
        Path file = folder.resolve("application.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    /** All options that hold one, at once: that no endpoint could use that does not matter here. */
    private Map<String, String> secrets() {
        Map<String, String> values = new TreeMap<>();
        AnaplanComponent pem = all.pem();
        AnaplanComponent oauth = all.oauth();
        values.put("username", "user-n0t-in-any-log");
        values.put("password", AllWaysIn.PASSWORD);
        values.put("privateKey", pem.getPrivateKey());
        values.put("privateKeyPassword", pem.getPrivateKeyPassword());
        values.put("keystorePassword", AllWaysIn.STORE_PASSWORD);
        values.put("clientId", "id-n0t-in-any-log");
        values.put("clientSecret", oauth.getClientSecret());
        values.put("refreshToken", oauth.getRefreshToken());
        values.put("verificationCode", all.code().getVerificationCode());
        values.put("accessToken", all.token().getAccessToken());
        if (masksUsersAtProxies()) {
            values.put("proxyUsername", "proxy-user-n0t-in-any-log");
        }
        values.put("proxyPassword", AllWaysIn.PROXY_PASSWORD);
        return values;
    }

    /** Camel masks by the names of options, and 4.14 does not know this one; the guide says so. */
    private static boolean masksUsersAtProxies() {
        return !new DefaultCamelContext().getVersion().startsWith("4.14.");
    }

    /** A vault that Camel can ask for {@code {{vault:name}}}. */
    private static final class VaultAtStart extends MainListenerSupport {
        private final Map<String, String> secrets;

        private VaultAtStart(Map<String, String> secrets) {
            this.secrets = secrets;
        }

        @Override
        public void beforeConfigure(BaseMainSupport main) {
            main.getCamelContext().getPropertiesComponent().addPropertiesFunction(new PropertiesFunction() {
                @Override
                public String getName() {
                    return "vault";
                }

                @Override
                public String apply(String name) {
                    return secrets.get(name);
                }
            });
        }
    }
}
