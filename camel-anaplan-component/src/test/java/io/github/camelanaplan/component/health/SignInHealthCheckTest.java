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
package io.github.camelanaplan.component.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.SessionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of sessions and certificates, as they come to their end. */
class SignInHealthCheckTest {
    private static final Instant SIGNED_IN = Instant.parse("2026-05-01T10:00:00Z");
    private static final SessionStatus OPEN =
            new SessionStatus("user a", SIGNED_IN, SIGNED_IN.plus(Duration.ofMinutes(35)), null);
    private static final SessionStatus REFUSED = new SessionStatus("user b", null, null, "Anaplan said no");

    @Test
    void downOnceTheCertificateHasExpired() {
        Instant end = Instant.now().minus(Duration.ofMinutes(1));

        HealthCheck.Result result = check(end, OPEN).call();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage().orElseThrow()).contains("certificate has expired", end.toString());
        assertThat(result.getDetails())
                .containsEntry("certificate.expires", end.toString())
                .doesNotContainKey("certificate.days.left");
    }

    @Test
    void lastThirtyDaysAreCounted() {
        assertThat(daysLeft(Duration.ofDays(30))).isEmpty();
        assertThat(daysLeft(Duration.ofDays(29))).containsEntry("certificate.days.left", 29L);
        assertThat(daysLeft(Duration.ZERO)).containsEntry("certificate.days.left", 0L);
    }

    /** Some minutes more, as time goes on while a test runs. */
    private static Map<String, Object> daysLeft(Duration left) {
        HealthCheck.Result result = check(Instant.now().plus(left).plus(Duration.ofMinutes(10)), OPEN)
                .call();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        Object days = result.getDetails().get("certificate.days.left");
        return days == null ? Map.of() : Map.of("certificate.days.left", days);
    }

    @Test
    void credentialsWithoutAnEndTellNone() {
        assertThat(check(Instant.MAX, OPEN).call().getDetails())
                .containsEntry("signin.last", "2026-05-01T10:00:00Z")
                .containsEntry("signin.expires", "2026-05-01T10:35:00Z")
                .containsEntry("signin.subject", "user a")
                .doesNotContainKey("certificate.expires");
    }

    @Test
    void oneSessionThatWasRefusedIsEnough() {
        assertDown(check(Instant.MAX, REFUSED));
        assertDown(check(Instant.MAX, OPEN, REFUSED));
        assertDown(check(Instant.MAX, REFUSED, OPEN));
    }

    private static void assertDown(SignInHealthCheck check) {
        HealthCheck.Result result = check.call();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage()).hasValue("Anaplan said no");
    }

    @Test
    void withoutSessionsNobodyHasSignedInYet() {
        HealthCheck.Result result = check(Instant.MAX).call();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getMessage()).hasValue("Not signed in yet");
    }

    private static SignInHealthCheck check(Instant end, SessionStatus... sessions) {
        SignInHealthCheck check = new SignInHealthCheck(() -> "anaplan-sign-in", () -> List.of(sessions), () -> end);
        check.setEnabled(true);
        return check;
    }
}
