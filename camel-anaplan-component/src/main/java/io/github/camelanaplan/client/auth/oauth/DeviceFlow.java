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
package io.github.camelanaplan.client.auth.oauth;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

/** Asks a person to grant access, and waits until that has been done, refused or forgotten. */
final class DeviceFlow {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFlow.class);
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final OAuthService service;
    private final SignInHelp help;
    private final Clock clock;
    private final StopSignal signal;

    DeviceFlow(OAuthService service, SignInHelp help, Clock clock, StopSignal signal) {
        this.service = service;
        this.help = help;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * @throws BadCredentialsException     when it comes to nothing
     * @throws ServiceUnavailableException when the component stops meanwhile
     */
    Granted granted(DeviceCodeHandler handler) {
        PendingDevice pending;
        try {
            pending = service.deviceCode();
        } catch (OAuthRefusal e) {
            throw help.refused("asking for a device code", e.error());
        }
        show(pending.shown(), handler);
        return awaited(pending);
    }

    private void show(DeviceCode code, DeviceCodeHandler handler) {
        try {
            handler.show(code);
        } catch (RuntimeException e) {
            // Not as the cause: nobody knows what others write into theirs
            throw new BadCredentialsException("Nobody could be asked to grant access: the device code handler "
                    + handler.getClass().getName() + " failed with "
                    + e.getClass().getName());
        }
    }

    private Granted awaited(PendingDevice pending) {
        Duration interval = pending.interval();
        while (clock.instant().isBefore(pending.shown().expiresAt())) {
            signal.pause(interval);
            try {
                return service.tokens(pending.parameters());
            } catch (OAuthRefusal e) {
                interval = interval.plus(slowerBy(e.error()));
            } catch (RateLimitException e) {
                interval = interval.plus(SLOWER);
            } catch (ServiceUnavailableException e) {
                LOG.debug("Whether access was granted is not known yet: {}", e.getMessage());
            }
        }
        throw help.refused("waiting for access to be granted", OAuthError.EXPIRED_TOKEN);
    }

    private Duration slowerBy(OAuthError error) {
        return switch (error) {
            case AUTHORIZATION_PENDING -> Duration.ZERO;
            case SLOW_DOWN -> SLOWER;
            default -> throw help.refused("waiting for access to be granted", error);
        };
    }
}
