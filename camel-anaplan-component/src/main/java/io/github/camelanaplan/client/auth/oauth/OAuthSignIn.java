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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.auth.AuthAnswers;
import io.github.camelanaplan.client.auth.AuthCalls;
import io.github.camelanaplan.client.auth.SignIn;
import io.github.camelanaplan.client.auth.Token;
import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TokenStoreException;

/**
 * Gets access tokens for refresh tokens, and keeps the latter so that neither a crash nor a full disk loses one if that can
 * be helped: each use is announced to the store before, and its outcome saved after, and only then is the access token used.
 */
final class OAuthSignIn implements SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OAuthSignIn.class);

    private final OAuthConfiguration configuration;
    private final OAuthService service;
    private final TokenKeeper keeper;
    private final SignInHelp help;
    private final Clock clock;
    private final StopSignal signal = new StopSignal();
    private boolean warned;

    private OAuthSignIn(OAuthConfiguration configuration, OAuthService service, SignInHelp help, AuthCalls calls) {
        this.configuration = configuration;
        this.service = service;
        this.help = help;
        this.clock = calls.clock();
        String host = calls.addresses().oauthUrl().getHost();
        this.keeper =
                new TokenKeeper(configuration.store(), configuration.client().clientId() + "@" + host);
    }

    static OAuthSignIn create(OAuthConfiguration configuration, AuthCalls calls) {
        return new OAuthSignIn(
                configuration,
                new OAuthService(calls, configuration.client()),
                new SignInHelp(configuration, calls.addresses().oauthUrl()),
                calls);
    }

    @Override
    public Token signIn() {
        Optional<Token> held = keeper.settled().filter(token -> clock.instant().isBefore(token.expiresAt()));
        return held.orElseGet(() -> AuthAnswers.beforeTheCall(this::obtained));
    }

    private Token obtained() {
        StoredToken stored = keeper.load();
        Grant grant =
                stored != null && configuration.wants(stored) ? RefreshGrant.stored(stored) : configuration.grant();
        if (grant != null) {
            return exchanged(grant, stored);
        }
        if (configuration.handler() == null) {
            throw help.nothing();
        }
        return grantedByAPerson(stored);
    }

    private Token exchanged(Grant grant, StoredToken stored) {
        try {
            return exchange(grant, stored);
        } catch (OAuthRefusal e) {
            return e.error() == OAuthError.INVALID_GRANT ? afterInvalid(grant, stored) : refused(grant, e);
        }
    }

    /** Another process may have been faster; if none was, a person can help. */
    private Token afterInvalid(Grant grant, StoredToken before) {
        StoredToken now = keeper.load();
        if (now != null && configuration.wants(now) && !now.refreshToken().equals(grant.refreshToken())) {
            LOG.warn(
                    "Another process has used the {} of {}; going on with what it got: each process needs one of its own",
                    grant,
                    configuration.client());
            try {
                return exchange(RefreshGrant.stored(now), now);
            } catch (OAuthRefusal e) {
                if (e.error() != OAuthError.INVALID_GRANT) {
                    return refused(grant, e);
                }
            }
        }
        AnaplanException failure = before == null || before.refreshingSince() == null
                ? help.invalid(grant)
                : help.lost(grant, before.refreshingSince());
        if (configuration.handler() == null) {
            throw failure;
        }
        LOG.warn("A person is asked for access. {}", failure.getMessage());
        return grantedByAPerson(now);
    }

    private Token refused(Grant grant, OAuthRefusal refusal) {
        throw help.refused("exchanging the " + grant, refusal.error());
    }

    private Token exchange(Grant grant, StoredToken stored) {
        return announced(grant.refreshToken(), grant.origin(), stored, () -> service.tokens(grant.parameters()));
    }

    private Token grantedByAPerson(StoredToken stored) {
        DeviceFlow flow = new DeviceFlow(service, help, clock, signal);
        return announced("", configuration.deviceOrigin(), stored, () -> flow.granted(configuration.handler()));
    }

    /** What the store has stays there until it is replaced, even if something else is used: that could be a mistake. */
    private Token announced(String refreshToken, String origin, StoredToken stored, Supplier<Granted> ask) {
        Instant now = now();
        StoredToken before = stored == null ? new StoredToken(refreshToken, origin, now, null) : stored;
        StoredToken inUse = before.inUse(now);
        keeper.announce(inUse);
        Granted granted;
        try {
            granted = ask.get();
        } catch (OAuthRefusal e) {
            keeper.withdraw(inUse, before);
            throw e;
        } catch (AnaplanException e) {
            if (OAuthService.certainlyNotDone(e)) {
                keeper.withdraw(inUse, before);
            }
            throw e;
        }
        return kept(granted, refreshToken, origin);
    }

    private Token kept(Granted granted, String used, String origin) {
        String next = granted.refreshToken().isEmpty() ? used : granted.refreshToken();
        Instant now = now();
        Token token = keeper.keep(new StoredToken(next, origin, now, null), granted.token(now));
        LOG.debug("Signed in {}, {}", configuration.client(), token);
        warn(next);
        return token;
    }

    private void warn(String refreshToken) {
        if (warned) {
            return;
        }
        if (refreshToken.isEmpty()) {
            warned = true;
            LOG.warn(
                    "{} was given no refresh token: when its access token ends, access has to be granted again. "
                            + "Is the client registered for offline_access?",
                    configuration.client());
        } else if (configuration.store() instanceof MemoryTokenStore && !isConfigured(refreshToken)) {
            warned = true;
            LOG.warn(
                    "The refresh token of {} is no longer the configured one, and is kept in memory only: it is lost with "
                            + "this process, and after a restart nobody can sign in. Set a token store (tokenStore)",
                    configuration.client());
        }
    }

    private boolean isConfigured(String refreshToken) {
        return configuration.grant() != null
                && configuration.grant().refreshToken().equals(refreshToken);
    }

    private Instant now() {
        // As coarse as stores may be that are not files
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void stop() {
        signal.stop();
        try {
            keeper.settled();
        } catch (TokenStoreException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
