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
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

import io.github.camelanaplan.client.auth.SessionStatus;

/**
 * Tells whether a component can sign in: from what happened last, so that a probe costs nothing and no account is locked by
 * probes. It is about readiness only, as a restart does not mend credentials.
 */
public final class SignInHealthCheck implements HealthCheck {
    private static final Duration SOON = Duration.ofDays(30);

    private final Supplier<String> id;
    private final Supplier<Collection<SessionStatus>> sessions;
    private final Supplier<Instant> credentialsEnd;
    private volatile boolean enabled;

    /**
     * @param id             the id of the check, asked for each time
     * @param sessions       how the component's sessions are
     * @param credentialsEnd when the credentials themselves end, as a certificate does; {@link Instant#MAX} for never
     */
    public SignInHealthCheck(
            Supplier<String> id, Supplier<Collection<SessionStatus>> sessions, Supplier<Instant> credentialsEnd) {
        this.id = id;
        this.sessions = sessions;
        this.credentialsEnd = credentialsEnd;
    }

    @Override
    public Result call(Map<String, Object> options) {
        if (!enabled) {
            // Camel asks all the same
            return HealthCheckResultBuilder.on(this)
                    .unknown()
                    .message("Disabled")
                    .build();
        }
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this).up();
        Collection<SessionStatus> all = sessions.get();
        if (all.stream().allMatch(session -> session.signedInAt() == null)) {
            result.message("Not signed in yet");
        }
        all.forEach(session -> tell(session, result));
        tellEnd(credentialsEnd.get(), result);
        return result.build();
    }

    private static void tell(SessionStatus session, HealthCheckResultBuilder result) {
        result.detail("signin.subject", session.subject());
        if (session.signedInAt() != null) {
            result.detail("signin.last", session.signedInAt().toString());
        }
        if (session.expiresAt() != null) {
            result.detail("signin.expires", session.expiresAt().toString());
        }
        if (session.refusal() != null) {
            result.down().message(session.refusal());
        }
    }

    private static void tellEnd(Instant end, HealthCheckResultBuilder result) {
        if (end.equals(Instant.MAX)) {
            return;
        }
        result.detail("certificate.expires", end.toString());
        Duration left = Duration.between(Instant.now(), end);
        if (left.isNegative()) {
            result.down().message("The certificate has expired on " + end);
        } else if (left.compareTo(SOON) < 0) {
            result.detail("certificate.days.left", left.toDays());
        }
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public String getId() {
        return id.get();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
