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
package io.github.camelanaplan.simulator.auth;

import java.security.cert.CertificateEncodingException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Version 1.3 wants to know with each call who it is. */
class Version13SignInTest {

    private static final String WORKSPACES = "/1/3/workspaces";
    private static final String PERSON = "other@example.com";

    private static Identity identity;

    private final CertificateDesk desk = new CertificateDesk(identity);

    @BeforeAll
    static void makeCertificate() {
        identity = CertificateDesk.identity();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void passwordIsTakenWithEachCall() {
        assertThat(call(TestClient.basic(PERSON, "secret")).status()).isEqualTo(200);
        assertThat(last().user()).isEqualTo(PERSON);
        assertThat(last().refusal()).isNull();
    }

    @Test
    void wrongPasswordIsRefusedInText() {
        assertRefused(TestClient.basic(PERSON, "guessed"), "unknown user, no password, or another one");
    }

    @Test
    void userWithoutAPasswordHasNone() {
        assertRefused(TestClient.basic(CertificateDesk.EMAIL, ""), "no password");
    }

    @Test
    void certificateIsTakenWithTheUsersAddress() {
        assertThat(call(certificate(CertificateDesk.EMAIL, identity)).status()).isEqualTo(200);
        assertThat(last().user()).isEqualTo(CertificateDesk.EMAIL);
    }

    @Test
    void certificateIsTakenWithItsCommonName() {
        assertThat(call(certificate("Integration", identity)).status()).isEqualTo(200);
    }

    @Test
    void certificateIsTakenWithAnyNameOfItsHolder() {
        Identity named = Identity.rsa(
                CertificateDesk.START.minus(Duration.ofDays(1)), "CN=Robot,CN=Loader,O=Example,E=loads@example.com");
        desk.anaplan().registerCertificate(CertificateDesk.EMAIL, named.certificate());

        assertThat(call(certificate("Robot", named)).status()).isEqualTo(200);
        assertThat(call(certificate("Loader", named)).status()).isEqualTo(200);
        assertThat(call(certificate("loads@example.com", named)).status()).isEqualTo(200);
        assertRefused(certificate("Example", named), "neither one of its holder");
    }

    @Test
    void certificateOfOneIsNotGoodForTheOther() {
        assertRefused(certificate(PERSON, identity), "neither one of its holder nor the user's e-mail address");
    }

    @Test
    void certificateThatNobodyHasRegisteredIsRefused() {
        assertRefused(certificate("Integration", CertificateDesk.identity()), "not registered");
    }

    @Test
    void certificateExpires() {
        desk.clock.advance(Duration.ofDays(366));

        assertRefused(certificate("Integration", identity), "expired");
    }

    @Test
    void certificateNeedsAName() {
        String pem = pem(identity);
        assertRefused("AnaplanCertificate " + Identity.base64(pem.getBytes(UTF_8)), "no name");
        assertRefused("AnaplanCertificate ???", "base64");
        assertRefused(
                "AnaplanCertificate "
                        + Identity.base64("Integration:-----BEGIN CERTIFICATE-----\nnone\n".getBytes(UTF_8)),
                "no certificate");
    }

    @Test
    void nobodyComesInWithoutCredentials() {
        Reply reply = call(null);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
        assertThat(last().user()).isNull();
    }

    @Test
    void tokensAndCredentialsAreEachForOneVersion() {
        String token = TestClient.login(desk.anaplan(), PERSON, "secret").authorization();

        assertThat(call(token).status()).isEqualTo(401);
        assertThat(call(token.replace("AnaplanAuthToken", "Bearer")).status()).isEqualTo(401);
        assertThat(TestClient.with(desk.anaplan(), TestClient.basic(PERSON, "secret"))
                        .get("/2/0/workspaces")
                        .status())
                .isEqualTo(401);
        assertThat(TestClient.with(desk.anaplan(), certificate("Integration", identity))
                        .get("/2/0/workspaces")
                        .status())
                .isEqualTo(401);
    }

    private void assertRefused(String authorization, String reason) {
        Reply reply = call(authorization);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
        // the client learns nothing but that, the journal why
        assertThat(reply.text()).isNotBlank().doesNotContain(reason);
        assertThat(last().refusal()).contains(reason);
        assertThat(last().user()).isNull();
    }

    private Reply call(String authorization) {
        return TestClient.with(desk.anaplan(), authorization).get(WORKSPACES);
    }

    private ReceivedRequest last() {
        return desk.anaplan().journal().get(desk.anaplan().journal().size() - 1);
    }

    private static String certificate(String name, Identity of) {
        return "AnaplanCertificate " + Identity.base64((name + ":" + pem(of)).getBytes(UTF_8));
    }

    /** With all of it on one line. */
    private static String pem(Identity of) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Identity.base64(of.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
