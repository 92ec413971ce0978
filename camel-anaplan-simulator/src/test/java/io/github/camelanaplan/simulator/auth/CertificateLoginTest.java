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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateLoginTest {

    private static final Identity IDENTITY = CertificateDesk.identity();
    private static final Identity OTHER = CertificateDesk.identity();

    private final CertificateDesk desk = new CertificateDesk(IDENTITY);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void signedNonceOfFormat1IsAToken() {
        Reply reply = desk.login(IDENTITY, IDENTITY.signed(desk.bytes(100)));

        assertThat(reply.status()).isEqualTo(201);
        String token = reply.json("/tokenInfo/tokenValue").asText();
        TestClient client = TestClient.with(desk.anaplan(), "AnaplanAuthToken " + token);
        assertThat(client.get("/token/validate").json("/userInfo/userId").asText())
                .isEqualTo(CertificateDesk.EMAIL);
        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void certificateMayBeSentWithoutBeginAndEnd() throws CertificateEncodingException {
        String der = Identity.base64(IDENTITY.certificate().getEncoded());

        assertThat(desk.login("CACertificate " + der, IDENTITY.signed(desk.bytes(100)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void linesOfThePemMayBeAsTheyLike() throws CertificateEncodingException {
        String der = Identity.base64(IDENTITY.certificate().getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\r\n" + der + "\r\n-----END CERTIFICATE-----";

        assertThat(desk.login("CACertificate " + Identity.base64(pem.getBytes()), IDENTITY.signed(desk.bytes(100)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void signatureOfTheBase64TextIsWrong() {
        byte[] nonce = desk.bytes(100);
        String overText = IDENTITY.signed(Identity.base64(nonce).getBytes());
        String body = overText.replaceFirst(
                "\"encodedData\":\"[^\"]+\"", "\"encodedData\":\"" + Identity.base64(nonce) + "\"");

        desk.assertRefused(desk.login(IDENTITY, body), "signature");
    }

    @Test
    void unknownCertificateIsRefused() {
        desk.assertRefused(desk.login(OTHER, OTHER.signed(desk.bytes(100))), "not registered: CN=Integration");
    }

    @Test
    void certificateExpiresByTheClockOfTheSimulator() {
        desk.clock.advance(Duration.ofDays(364));
        assertThat(desk.login(IDENTITY, IDENTITY.signed(desk.bytes(100))).status())
                .isEqualTo(201);

        desk.clock.advance(Duration.ofSeconds(1));
        desk.assertRefused(desk.login(IDENTITY, IDENTITY.signed(desk.bytes(100))), "expired on 2026-12-31T00:00:00Z");
    }

    @Test
    void certificateOfTomorrowIsRefused() {
        Identity early = Identity.rsa(CertificateDesk.START.plus(Duration.ofDays(1)));
        desk.anaplan().registerCertificate(CertificateDesk.EMAIL, early.certificate());

        desk.assertRefused(desk.login(early, early.signed(desk.bytes(100))), "not valid before 2026-01-02T00:00:00Z");
    }

    @Test
    void keyMustBeRsa() {
        Identity curve = Identity.ellipticCurve(CertificateDesk.START);
        desk.anaplan().registerCertificate(CertificateDesk.EMAIL, curve.certificate());

        desk.assertRefused(desk.login(curve, curve.signed(desk.bytes(100))), "not RSA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "null",
                "[]",
                "{}",
                "{\"encodedData\":\"AAAA\"}",
                "{\"encodedData\":\"?\",\"encodedSignedData\":\"AAAA\"}",
                "{\"encodedData\":1,\"encodedSignedData\":\"AAAA\"}",
                "{\"encodedData\":\"AAAA\",\"encodedSignedData\":\"AAAA\",\"encodedDataFormat\":\"v3\"}"
            })
    void bodyThatMakesNoSenseIsABadCredential(String body) {
        desk.assertRefused(desk.login(IDENTITY, body), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CACertificate ?", "CACertificate AAAA", "CACertificate LS0tLS1CRUdJTi"})
    void headerWithoutACertificateIsABadCredential(String authorization) {
        desk.assertRefused(desk.login(authorization, IDENTITY.signed(desk.bytes(100))), "certificate");
    }

    @Test
    void certificatesComeAndGoWhileItRuns() {
        desk.anaplan().registerCertificate(CertificateDesk.EMAIL, OTHER.certificate());
        assertThat(desk.login(OTHER, OTHER.signed(desk.bytes(100))).status()).isEqualTo(201);

        desk.anaplan().revokeCertificate(OTHER.certificate());
        desk.assertRefused(desk.login(OTHER, OTHER.signed(desk.bytes(100))), "not registered");
        assertThat(desk.login(IDENTITY, IDENTITY.signed(desk.bytes(100))).status())
                .isEqualTo(201);
        assertThatThrownBy(() -> desk.anaplan().revokeCertificate(OTHER.certificate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void certificateStandsForOneUser() {
        desk.anaplan().registerCertificate(CertificateDesk.EMAIL, IDENTITY.certificate());

        assertThatThrownBy(() -> desk.anaplan().registerCertificate("other@example.com", IDENTITY.certificate()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CertificateDesk.EMAIL);
        assertThatThrownBy(() -> desk.anaplan().registerCertificate("nobody@example.com", OTHER.certificate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody@example.com");
    }

    @Test
    void userWithoutAPasswordHasNone() {
        desk.restart(desk.simulator().user("sso@example.com", "secret", user -> user.singleSignOn()));

        for (String email : List.of(CertificateDesk.EMAIL, "sso@example.com")) {
            for (String password : List.of("", "null", "secret")) {
                desk.assertRefused(desk.login(TestClient.basic(email, password), ""), "password");
            }
        }
    }
}
