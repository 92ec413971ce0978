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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.support.jsse.KeyStoreParameters;
import org.bouncycastle.openssl.PKCS8Generator;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.client.auth.certificate.TestCertificate;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.auth.oauth.FileTokenStore;
import io.github.camelanaplan.client.auth.supplied.AccessToken;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.secrets.SecretScan;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.proxy.SimulatorProxy;

/** An Anaplan, and a component for each way into it, with all secrets that there are. */
final class AllWaysIn implements AutoCloseable {
    static final String USER = "planner@example.com";
    static final String PASSWORD = "n0t-in-any-log";
    static final String KEY_PASSWORD = "key-n0t-in-any-log";
    static final String STORE_PASSWORD = "keystore-n0t-in-any-log";
    static final String CLIENT = "finance-loader";
    static final String CLIENT_SECRET = "client-n0t-in-any-log";
    static final String PROXY_PASSWORD = "proxy-n0t-in-any-log";
    static final String REDIRECT_URI = "https://example.com/back";

    final KeyPair pair = TestCertificate.rsa();
    final X509Certificate certificate = TestCertificate.with(pair)
            .valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(300)))
            .build();
    final AnaplanSimulator anaplan = simulator(AnaplanSimulator.builder());
    final AnaplanSimulator secure = simulator(AnaplanSimulator.builder().https());
    final SimulatorProxy proxy = SimulatorProxy.withCredentials("proxy-user", PROXY_PASSWORD);
    private final Path folder;
    private final List<String> secrets = new ArrayList<>();

    AllWaysIn(Path folder) {
        this.folder = folder;
    }

    private AnaplanSimulator simulator(SimulatorBuilder builder) {
        return builder.user(USER, PASSWORD, user -> user.certificate(certificate))
                .oauthClient(CLIENT, c -> c.secret(CLIENT_SECRET).redirectUri(REDIRECT_URI))
                .workspace("Finance", w -> w.model("Sales", PlanningModel::declare))
                .build()
                .start();
    }

    /** What no text may hold, besides what can be told by its looks. */
    Optional<String> secretIn(String text) {
        Optional<String> known = secrets.stream().filter(text::contains).findFirst();
        return known.isPresent() ? known : SecretScan.secretIn(text);
    }

    /** The components, each with a name of its own. */
    Map<String, AnaplanComponent> components() throws Exception {
        Map<String, AnaplanComponent> all = new LinkedHashMap<>();
        all.put("password", password(anaplan));
        all.put("pem", pem());
        all.put("keystore", keystore());
        all.put("bean", bean());
        all.put("oauth", oauth());
        all.put("code", code());
        all.put("token", token());
        all.put("supplier", supplier());
        all.put("proxy", throughProxy());
        all.put("passwordEachCall", withEachCall(password(anaplan)));
        all.put("pemEachCall", withEachCall(pem()));
        return all;
    }

    AnaplanComponent password(AnaplanSimulator of) {
        AnaplanComponent component = at(of);
        component.setUsername(USER);
        component.setPassword(PASSWORD);
        return component;
    }

    AnaplanComponent pem() {
        String key = TestPem.encryptedPkcs8(pair.getPrivate(), PKCS8Generator.AES_256_CBC, KEY_PASSWORD);
        key.lines().filter(line -> !line.startsWith("-----")).forEach(secrets::add);
        AnaplanComponent component = at(anaplan);
        component.setCertificate(TestPem.pem(certificate));
        component.setPrivateKey(key);
        component.setPrivateKeyPassword(KEY_PASSWORD);
        return component;
    }

    AnaplanComponent keystore() {
        AnaplanComponent component = at(anaplan);
        component.setKeystore("base64:" + Base64.getEncoder().encodeToString(store()));
        component.setKeystorePassword(STORE_PASSWORD);
        component.setPrivateKeyPassword(KEY_PASSWORD);
        return component;
    }

    AnaplanComponent bean() throws IOException {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + Files.write(folder.resolve("key.jks"), store()));
        store.setType("JKS");
        store.setPassword(STORE_PASSWORD);
        AnaplanComponent component = at(anaplan);
        component.setKeyStoreParameters(store);
        component.setPrivateKeyPassword(KEY_PASSWORD);
        return component;
    }

    private byte[] store() {
        return TestKeyStore.of("JKS")
                .key("robot", pair, certificate, KEY_PASSWORD)
                .bytes(STORE_PASSWORD);
    }

    AnaplanComponent oauth() {
        AnaplanComponent component = client();
        component.setRefreshToken(secret(anaplan.oauth().refreshToken(CLIENT, USER)));
        component.setTokenStore(new FileTokenStore(folder.resolve("tokens.json")));
        return component;
    }

    AnaplanComponent code() {
        AnaplanComponent component = client();
        component.setVerificationCode(secret(anaplan.oauth().authorizationCode(CLIENT, USER)));
        component.setRedirectUri(REDIRECT_URI);
        return component;
    }

    private AnaplanComponent client() {
        AnaplanComponent component = at(anaplan);
        component.setClientId(CLIENT);
        component.setClientSecret(CLIENT_SECRET);
        return component;
    }

    AnaplanComponent token() {
        AnaplanComponent component = at(anaplan);
        component.setAccessToken(secret(Tokens.of(anaplan, USER, PASSWORD)));
        return component;
    }

    AnaplanComponent supplier() {
        AccessToken token = new AccessToken(
                secret(Tokens.of(anaplan, USER, PASSWORD)), Instant.now().plus(Duration.ofMinutes(30)));
        AnaplanComponent component = at(anaplan);
        component.setTokenSupplier(() -> token);
        return component;
    }

    AnaplanComponent throughProxy() throws Exception {
        AnaplanComponent component = password(secure);
        component.setSslContextParameters(TrustStore.of(secure.certificateAuthority(), folder));
        component.setProxyHost(proxy.host());
        component.setProxyPort(proxy.port());
        component.setProxyUsername("proxy-user");
        component.setProxyPassword(PROXY_PASSWORD);
        return component;
    }

    private static AnaplanComponent withEachCall(AnaplanComponent component) {
        component.getConfiguration().setApiVersion(ApiVersion.V1_3.number());
        component.getConfiguration().setWorkspaceId("Finance");
        return component;
    }

    private String secret(String made) {
        secrets.add(made);
        return made;
    }

    private static AnaplanComponent at(AnaplanSimulator of) {
        AnaplanComponent component = new AnaplanComponent();
        component.getConfiguration().setApiUrl(of.apiUrl().toString());
        component.getConfiguration().setMaxRetries("0");
        component.getConfiguration().setAuthUrl(of.authUrl().toString());
        component.getConfiguration().setOauthUrl(of.oauthUrl().toString());
        component.getConfiguration().setModelId("Sales");
        component.getConfiguration().setPollInterval(10);
        return component;
    }

    @Override
    public void close() {
        proxy.close();
        secure.close();
        anaplan.close();
    }
}
