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

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.simulator.AdjustableClock;
import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.TestClient;
import io.github.camelanaplan.simulator.TestClient.Reply;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CertificateLoginTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String EMAIL = "robot@example.com";
    private static final Identity IDENTITY = Identity.rsa(START.minus(Duration.ofDays(1)));
    private static final Identity OTHER = Identity.rsa(START.minus(Duration.ofDays(1)));

    private final AdjustableClock clock = AdjustableClock.startingAt(START);
    private final Random random = new Random(7);
    private AnaplanSimulator anaplan = simulator().build().start();

    private SimulatorBuilder simulator() {
        return AnaplanSimulator.builder()
                .clock(clock)
                .user(EMAIL, user -> user.certificate(IDENTITY.certificate()))
                .user("other@example.com", "secret", user -> {});
    }

    @AfterEach
    void close() {
        anaplan.close();
    }

    private void restart(SimulatorBuilder builder) {
        anaplan.close();
        anaplan = builder.build().start();
    }

    @Test
    void signedNonceOfFormat1IsAToken() {
        Reply reply = login(IDENTITY, IDENTITY.signed(bytes(100)));

        assertThat(reply.status()).isEqualTo(201);
        String token = reply.json("/tokenInfo/tokenValue").asText();
        TestClient client = TestClient.with(anaplan, "AnaplanAuthToken " + token);
        assertThat(client.get("/token/validate").json("/userInfo/userId").asText())
                .isEqualTo(EMAIL);
        assertThat(client.get("/2/0/users/me").status()).isEqualTo(200);
    }

    @Test
    void certificateMayBeSentWithoutBeginAndEnd() throws CertificateEncodingException {
        String der = Identity.base64(IDENTITY.certificate().getEncoded());

        assertThat(login("CACertificate " + der, IDENTITY.signed(bytes(100))).status())
                .isEqualTo(201);
    }

    @Test
    void linesOfThePemMayBeAsTheyLike() throws CertificateEncodingException {
        String der = Identity.base64(IDENTITY.certificate().getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\r\n" + der + "\r\n-----END CERTIFICATE-----";

        assertThat(login("CACertificate " + Identity.base64(pem.getBytes()), IDENTITY.signed(bytes(100)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void shortNonceOfFormat1IsRefused() {
        assertRefused(login(IDENTITY, IDENTITY.signed(bytes(99))), "99 bytes");
    }

    @Test
    void nonceOfFormat1CanBeUsedAgain() {
        String body = IDENTITY.signed(bytes(150));

        assertThat(login(IDENTITY, body).status()).isEqualTo(201);
        assertThat(login(IDENTITY, body).status()).isEqualTo(201);
    }

    @Test
    void timestampOfFormat2MayCountSecondsOrMilliseconds() {
        assertThat(login(IDENTITY, IDENTITY.signed(nonce(START.getEpochSecond()), "v2"))
                        .status())
                .isEqualTo(201);
        assertThat(login(IDENTITY, IDENTITY.signed(nonce(START.toEpochMilli()), "v2"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void timestampAtTheEdgeOfTheWindowIsAccepted(long seconds) {
        assertThat(login(IDENTITY, IDENTITY.signed(nonce(START.getEpochSecond() + seconds), "v2"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void timestampOutsideOfTheWindowIsRefused(long seconds) {
        assertRefused(
                login(IDENTITY, IDENTITY.signed(nonce(START.getEpochSecond() + seconds), "v2")),
                "300 s off the time of the service, 2026-01-01T00:00:00Z");
    }

    @Test
    void windowCanBeSet() {
        restart(simulator().nonceWindow(Duration.ofSeconds(10)));

        assertRefused(login(IDENTITY, IDENTITY.signed(nonce(START.getEpochSecond() + 11), "v2")), "10 s off");
    }

    @Test
    void nonceOfFormat2IsGoodOnce() {
        String body = IDENTITY.signed(nonce(START.getEpochSecond()), "v2");

        assertThat(login(IDENTITY, body).status()).isEqualTo(201);
        assertRefused(login(IDENTITY, body), "used before");
        clock.advance(Duration.ofMinutes(5));
        assertRefused(login(IDENTITY, body), "used before");
    }

    @Test
    void nonceIsNotUsedUpByWhoCannotSignIt() {
        byte[] nonce = nonce(START.getEpochSecond());

        assertRefused(login(IDENTITY, OTHER.signed(nonce, "v2")), "signature");
        assertThat(login(IDENTITY, IDENTITY.signed(nonce, "v2")).status()).isEqualTo(201);
    }

    @Test
    void timestampAloneIsNoNonce() {
        byte[] timestamp = Arrays.copyOf(nonce(START.getEpochSecond()), 8);

        assertRefused(login(IDENTITY, IDENTITY.signed(timestamp, "v2")), "no random bytes");
    }

    @Test
    void format1CanBeRefused() {
        restart(simulator().requireDataFormatV2());

        assertRefused(login(IDENTITY, IDENTITY.signed(bytes(100))), "V1 is not accepted");
        assertThat(login(IDENTITY, IDENTITY.signed(nonce(START.getEpochSecond()), "v2"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void signatureOfTheBase64TextIsWrong() {
        byte[] nonce = bytes(100);
        String overText = IDENTITY.signed(Identity.base64(nonce).getBytes());
        String body = overText.replaceFirst(
                "\"encodedData\":\"[^\"]+\"", "\"encodedData\":\"" + Identity.base64(nonce) + "\"");

        assertRefused(login(IDENTITY, body), "signature");
    }

    @Test
    void unknownCertificateIsRefused() {
        assertRefused(login(OTHER, OTHER.signed(bytes(100))), "not registered: CN=Integration");
    }

    @Test
    void certificateExpiresByTheClockOfTheSimulator() {
        clock.advance(Duration.ofDays(364));
        assertThat(login(IDENTITY, IDENTITY.signed(bytes(100))).status()).isEqualTo(201);

        clock.advance(Duration.ofSeconds(1));
        assertRefused(login(IDENTITY, IDENTITY.signed(bytes(100))), "expired on 2026-12-31T00:00:00Z");
    }

    @Test
    void certificateOfTomorrowIsRefused() {
        Identity early = Identity.rsa(START.plus(Duration.ofDays(1)));
        anaplan.registerCertificate(EMAIL, early.certificate());

        assertRefused(login(early, early.signed(bytes(100))), "not valid before 2026-01-02T00:00:00Z");
    }

    @Test
    void keyMustBeRsa() {
        Identity curve = Identity.ellipticCurve(START);
        anaplan.registerCertificate(EMAIL, curve.certificate());

        assertRefused(login(curve, curve.signed(bytes(100))), "not RSA");
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
        assertRefused(login(IDENTITY, body), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CACertificate ?", "CACertificate AAAA", "CACertificate LS0tLS1CRUdJTi"})
    void headerWithoutACertificateIsABadCredential(String authorization) {
        assertRefused(login(authorization, IDENTITY.signed(bytes(100))), "certificate");
    }

    @Test
    void certificatesComeAndGoWhileItRuns() {
        anaplan.registerCertificate(EMAIL, OTHER.certificate());
        assertThat(login(OTHER, OTHER.signed(bytes(100))).status()).isEqualTo(201);

        anaplan.revokeCertificate(OTHER.certificate());
        assertRefused(login(OTHER, OTHER.signed(bytes(100))), "not registered");
        assertThat(login(IDENTITY, IDENTITY.signed(bytes(100))).status()).isEqualTo(201);
        assertThatThrownBy(() -> anaplan.revokeCertificate(OTHER.certificate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void certificateStandsForOneUser() {
        anaplan.registerCertificate(EMAIL, IDENTITY.certificate());

        assertThatThrownBy(() -> anaplan.registerCertificate("other@example.com", IDENTITY.certificate()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(EMAIL);
        assertThatThrownBy(() -> anaplan.registerCertificate("nobody@example.com", OTHER.certificate()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody@example.com");
    }

    @Test
    void userWithoutAPasswordHasNone() {
        restart(simulator().user("sso@example.com", "secret", user -> user.singleSignOn()));

        for (String email : List.of(EMAIL, "sso@example.com")) {
            for (String password : List.of("", "null", "secret")) {
                assertRefused(login(TestClient.basic(email, password), ""), "password");
            }
        }
    }

    private Reply login(Identity identity, String body) {
        return login(identity.authorization(), body);
    }

    private Reply login(String authorization, String body) {
        return TestClient.with(anaplan, authorization).post("/token/authenticate", body);
    }

    /** The client learns nothing but that, the journal why. */
    private void assertRefused(Reply reply, String reason) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json("/status").asText()).isEqualTo("FAILURE_BAD_CREDENTIAL");
        List<ReceivedRequest> journal = anaplan.journal();
        assertThat(journal.get(journal.size() - 1).refusal()).contains(reason);
        assertThat(reply.json("/statusMessage").asText())
                .isEqualTo("Not able to authenticate with the credentials sent.");
    }

    private byte[] nonce(long timestamp) {
        return ByteBuffer.wrap(bytes(100)).putLong(timestamp).array();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
