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

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NonceTest {

    private static final Identity IDENTITY = CertificateDesk.identity();
    private static final Identity OTHER = CertificateDesk.identity();

    private final CertificateDesk desk = new CertificateDesk(IDENTITY);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shortNonceOfFormat1IsRefused() {
        desk.assertRefused(desk.login(IDENTITY, IDENTITY.signed(desk.bytes(99))), "99 bytes");
    }

    @Test
    void nonceOfFormat1CanBeUsedAgain() {
        String body = IDENTITY.signed(desk.bytes(150));

        assertThat(desk.login(IDENTITY, body).status()).isEqualTo(201);
        assertThat(desk.login(IDENTITY, body).status()).isEqualTo(201);
    }

    @Test
    void timestampOfFormat2MayCountSecondsOrMilliseconds() {
        assertThat(desk.login(IDENTITY, IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond()), "v2"))
                        .status())
                .isEqualTo(201);
        assertThat(desk.login(IDENTITY, IDENTITY.signed(desk.nonce(CertificateDesk.START.toEpochMilli()), "v2"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void timestampAtTheEdgeOfTheWindowIsAccepted(long seconds) {
        assertThat(desk.login(
                                IDENTITY,
                                IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond() + seconds), "v2"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void timestampOutsideOfTheWindowIsRefused(long seconds) {
        desk.assertRefused(
                desk.login(
                        IDENTITY, IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond() + seconds), "v2")),
                "300 s off the time of the service, 2026-01-01T00:00:00Z");
    }

    @Test
    void windowCanBeSet() {
        desk.restart(desk.simulator().nonceWindow(Duration.ofSeconds(10)));

        desk.assertRefused(
                desk.login(IDENTITY, IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond() + 11), "v2")),
                "10 s off");
    }

    @Test
    void nonceOfFormat2IsGoodOnce() {
        String body = IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond()), "v2");

        assertThat(desk.login(IDENTITY, body).status()).isEqualTo(201);
        desk.assertRefused(desk.login(IDENTITY, body), "used before");
        desk.clock.advance(Duration.ofMinutes(5));
        desk.assertRefused(desk.login(IDENTITY, body), "used before");
    }

    @Test
    void nonceOfFormat2IsGoodOnceInANarrowWindowToo() {
        desk.restart(desk.simulator().nonceWindow(Duration.ofMillis(100)));
        String body = IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond()), "v2");

        assertThat(desk.login(IDENTITY, body).status()).isEqualTo(201);
        desk.clock.advance(Duration.ofMillis(999));
        desk.assertRefused(desk.login(IDENTITY, body), "used before");
    }

    @Test
    void nonceIsNotUsedUpByWhoCannotSignIt() {
        byte[] nonce = desk.nonce(CertificateDesk.START.getEpochSecond());

        desk.assertRefused(desk.login(IDENTITY, OTHER.signed(nonce, "v2")), "signature");
        assertThat(desk.login(IDENTITY, IDENTITY.signed(nonce, "v2")).status()).isEqualTo(201);
    }

    @Test
    void timestampAloneIsNoNonce() {
        byte[] timestamp = Arrays.copyOf(desk.nonce(CertificateDesk.START.getEpochSecond()), 8);

        desk.assertRefused(desk.login(IDENTITY, IDENTITY.signed(timestamp, "v2")), "no random bytes");
    }

    @Test
    void format1CanBeRefused() {
        desk.restart(desk.simulator().requireDataFormatV2());

        desk.assertRefused(desk.login(IDENTITY, IDENTITY.signed(desk.bytes(100))), "V1 is not accepted");
        assertThat(desk.login(IDENTITY, IDENTITY.signed(desk.nonce(CertificateDesk.START.getEpochSecond()), "v2"))
                        .status())
                .isEqualTo(201);
    }
}
