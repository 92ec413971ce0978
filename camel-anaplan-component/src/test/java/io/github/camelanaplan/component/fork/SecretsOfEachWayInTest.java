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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.bouncycastle.openssl.PKCS8Generator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.component.signin.TrustStore;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;
import io.github.camelanaplan.simulator.proxy.Tunnel;

import static org.assertj.core.api.Assertions.assertThat;

/** With everything logged that anybody would log, no secret is, whatever the way in. */
class SecretsOfEachWayInTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";
    private static final String KEY_PASSWORD = "key-n0t-in-any-log";
    private static final String CLIENT = "finance-loader";
    private static final String CLIENT_SECRET = "client-n0t-in-any-log";
    private static final String PROXY_PASSWORD = "proxy-n0t-in-any-log";

    @TempDir
    Path folder;

    private AnaplanSimulator anaplan;
    private Everything everything;

    private void start(SimulatorBuilder builder) {
        Everything.declare(builder);
        anaplan = builder.build().start();
        everything = new Everything(folder, anaplan);
    }

    @AfterEach
    void stop() {
        anaplan.close();
    }

    @Test
    void nothingShowsAKeyOrItsPassword() throws Exception {
        KeyPair pair = TestCertificate.rsa();
        X509Certificate certificate = TestCertificate.with(pair)
                .valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(300)))
                .build();
        start(AnaplanSimulator.builder().user(USER, user -> user.certificate(certificate)));
        String key = TestPem.encryptedPkcs8(pair.getPrivate(), PKCS8Generator.AES_256_CBC, KEY_PASSWORD);
        Path file = Files.writeString(folder.resolve("certificate.pem"), TestPem.pem(certificate));

        assertThat(everything.run(
                        "certificate=file:" + file, "privateKey=" + key, "privateKeyPassword=" + KEY_PASSWORD))
                .isZero();

        assertThat(everything.linesWith("Signed in as certificate CN=")).hasSize(1);
        assertThat(everything.linesWithSecrets()).isEmpty();
        for (String line : key.lines().skip(1).toList()) {
            assertNotShown(line);
        }
    }

    @Test
    void nothingShowsAPasswordThatGoesWithEachCall() throws Exception {
        start(AnaplanSimulator.builder().user(USER, PASSWORD));

        assertThat(runWithEachCall("username=" + USER, "password=" + PASSWORD)).isZero();

        assertThat(everything.linesWith("/1/3/workspaces")).isNotEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
    }

    @Test
    void nothingShowsACertificateThatGoesWithEachCall() throws Exception {
        KeyPair pair = TestCertificate.rsa();
        X509Certificate certificate = TestCertificate.with(pair)
                .valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(300)))
                .build();
        start(AnaplanSimulator.builder().user(USER, user -> user.certificate(certificate)));
        Path file = Files.writeString(folder.resolve("certificate.pem"), TestPem.pem(certificate));
        Path key = Files.writeString(folder.resolve("key.pem"), TestPem.pkcs8(pair.getPrivate()));

        assertThat(runWithEachCall("certificate=file:" + file, "privateKey=file:" + key))
                .isZero();

        assertThat(everything.linesWith("/1/3/workspaces")).isNotEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
    }

    private int runWithEachCall(String name, String secret) throws Exception {
        return everything.run(
                name,
                secret,
                "apiVersion=1.3",
                "workspaceId=" + anaplan.model("Sales").workspaceId());
    }

    @Test
    void nothingShowsWhatOAuthIsAbout() throws Exception {
        startWithOAuth();
        Path store = folder.resolve("tokens.json");
        String first = anaplan.oauth().refreshToken(CLIENT, USER);

        assertThat(runWithOAuth(first, store)).isZero();

        assertThat(everything.linesWith("Signed in OAuth client " + CLIENT)).hasSize(1);
        assertThat(anaplan.oauth().rotations()).isEqualTo(1);
        assertThat(everything.linesWithSecrets()).isEmpty();
        assertNotShown(first);
        String second = new ObjectMapper()
                .readTree(store.toFile())
                .path("clients")
                .findPath("refreshToken")
                .textValue();
        assertThat(anaplan.oauth().isAlive(second)).isTrue();
        assertNotShown(second);
    }

    @Test
    void nothingShowsARefreshTokenThatIsRefused() throws Exception {
        startWithOAuth();
        String revoked = anaplan.oauth().refreshToken(CLIENT, USER);
        anaplan.oauth().revoke(revoked);

        assertThat(runWithOAuth(revoked, folder.resolve("tokens.json"))).isEqualTo(1);

        assertThat(everything.linesWith("invalid_grant")).isNotEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
        assertNotShown(revoked);
    }

    @Test
    void nothingShowsAnAccessTokenThatWasGotElsewhere() throws Exception {
        start(AnaplanSimulator.builder().user(USER, PASSWORD));
        String token = new StoredFile(anaplan.apiUrl(), USER, PASSWORD).token();

        assertThat(everything.run("accessToken=" + token)).isZero();

        assertThat(everything.linesWith("TRACE")).isNotEmpty();
        assertThat(everything.linesWithSecrets()).isEmpty();
        assertNotShown(token);
    }

    @Test
    void nothingShowsThePasswordsOfAProxyAndATrustStore() throws Exception {
        start(AnaplanSimulator.builder().user(USER, PASSWORD).https());
        try (SimulatorProxy proxy = SimulatorProxy.withCredentials("proxy-user", PROXY_PASSWORD)) {
            assertThat(everything.run(
                            "username=" + USER,
                            "password=" + PASSWORD,
                            "proxyHost=" + proxy.host(),
                            "proxyPort=" + proxy.port(),
                            "proxyUsername=proxy-user",
                            "proxyPassword=" + PROXY_PASSWORD,
                            "trustStore=" + TrustStore.written(anaplan.certificateAuthority(), folder)))
                    .isZero();

            assertThat(proxy.tunnels()).isNotEmpty().allMatch(Tunnel::authorised);
        }
        assertThat(everything.linesWithSecrets()).isEmpty();
    }

    private void startWithOAuth() {
        start(AnaplanSimulator.builder().user(USER, PASSWORD).oauthClient(CLIENT, c -> c.secret(CLIENT_SECRET)
                .redirectUri("https://example.com/back")));
    }

    private int runWithOAuth(String refreshToken, Path store) throws Exception {
        return everything.run(
                "clientId=" + CLIENT,
                "clientSecret=" + CLIENT_SECRET,
                "refreshToken=" + refreshToken,
                "tokenStore=file:" + store);
    }

    private void assertNotShown(String secret) throws IOException {
        assertThat(everything.linesWith(secret)).isEmpty();
    }
}
