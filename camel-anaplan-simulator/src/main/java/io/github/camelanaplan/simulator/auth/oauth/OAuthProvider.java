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
package io.github.camelanaplan.simulator.auth.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.simulator.auth.Accounts;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.User;

/** Gives tokens out to clients, and knows what people allowed them. Thread-safe. */
public final class OAuthProvider {

    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final Accounts accounts;
    private final OAuthClients clients;
    private final TokenService tokens;
    private final AuthorizationCodes codes;
    private final DeviceCodes devices;
    private final RefreshTokens refreshTokens;

    /**
     * A provider that has given out nothing.
     *
     * @param accounts the people
     * @param clients who may ask
     * @param tokens where access tokens come from
     * @param clock by which codes expire
     * @throws IllegalStateException when two clients share an id
     */
    public OAuthProvider(Accounts accounts, List<OAuthClient> clients, TokenService tokens, Clock clock) {
        this.accounts = accounts;
        Opaque opaque = new Opaque();
        this.clients = new OAuthClients(clients);
        this.tokens = tokens;
        this.codes = new AuthorizationCodes(clock, opaque);
        this.devices = new DeviceCodes(clock, opaque);
        this.refreshTokens = new RefreshTokens(opaque);
    }

    /**
     * Checks a person's request to sign in for a client.
     *
     * @param request the query of the address that the client sent the person to
     * @throws OAuthRefusal when the person can't be sent back to the client
     */
    public void checkAuthorization(Parameters request) {
        OAuthClient client = clients.known(request);
        if (!client.redirectUris().contains(request.required("redirect_uri"))) {
            throw OAuthRefusal.invalidRequest("redirect_uri is not registered for the client");
        }
        if (!request.required("response_type").equals("code")) {
            throw OAuthRefusal.invalidRequest("response_type must be code");
        }
    }

    /**
     * The person of {@code login_hint}, or the only one there is, has signed in.
     *
     * @param request the query of the address that the client sent the person to
     * @return where to go now: back to the client, with a code
     * @throws OAuthRefusal as {@link #checkAuthorization}, and when it is not known who signs in
     */
    public URI authorize(Parameters request) {
        checkAuthorization(request);
        User user = person(request);
        String redirectUri = request.required("redirect_uri");
        String code = codes.issue(new Grant(clients.known(request), user, request.scopes()), redirectUri);
        String state = request.text("state")
                .map(text -> "&state=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .orElse("");
        return URI.create(redirectUri + (redirectUri.contains("?") ? "&" : "?") + "code=" + code + state);
    }

    private User person(Parameters request) {
        List<User> all = accounts.all();
        return request.text("login_hint")
                .map(email -> accounts.find(email)
                        .orElseThrow(() -> OAuthRefusal.invalidRequest("login_hint is not the address of a user")))
                .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty())
                .orElseThrow(() -> OAuthRefusal.invalidRequest(
                        "there are several users: say in login_hint whose address signs in"));
    }

    /**
     * A device asks for a person.
     *
     * @param request the client and what it asks for
     * @return a code for the device and one for the person
     * @throws OAuthRefusal when the client is unknown or has no device grant
     */
    public DeviceCode startDevice(Parameters request) {
        OAuthClient client = clients.known(request);
        if (client.deviceGrant() == null) {
            throw OAuthRefusal.of(403, "unauthorized_client", "The client has no device grant");
        }
        return devices.start(client, request.scopes());
    }

    /**
     * A client asks for tokens.
     *
     * @param request the grant
     * @return tokens that are good from now on
     * @throws OAuthRefusal when there are none
     */
    public OAuthTokens token(Parameters request) {
        // the service answers 401 here where the standard has 400
        String type = request.text("grant_type")
                .orElseThrow(() -> OAuthRefusal.of(401, "invalid_request", "grant_type is missing"));
        OAuthClient client = clients.authenticated(request);
        return switch (type) {
            case "authorization_code" -> first(codes.redeem(client, request));
            case DEVICE_GRANT -> first(devices.ask(client, request));
            case "refresh_token" -> refreshed(refreshTokens.use(client, request));
            default -> throw OAuthRefusal.invalidRequest("unknown grant_type");
        };
    }

    /**
     * A code as if a person had just come back from signing in.
     *
     * @param clientId a client with a redirect URI
     * @param email the person
     * @return a code that goes with any of the client's redirect URIs
     * @throws IllegalArgumentException when there is no such client or person
     */
    public String authorizationCode(String clientId, String email) {
        OAuthClient client = clients.named(clientId);
        if (client.redirectUris().isEmpty()) {
            throw new IllegalArgumentException(client + " has no redirect URI: declare redirectUri(...)");
        }
        return codes.issue(new Grant(client, accounts.named(email), Scopes.all()), null);
    }

    /**
     * A refresh token as if a person had allowed a client everything some time ago.
     *
     * @param clientId the client
     * @param email the person
     * @return a fresh one
     * @throws IllegalArgumentException when there is no such client or person
     */
    public String refreshToken(String clientId, String email) {
        return refreshTokens.issue(new Grant(clients.named(clientId), accounts.named(email), Scopes.all()));
    }

    /**
     * The people who can answer devices.
     *
     * @return those with a password
     */
    public List<User> peopleWithPassword() {
        return people().stream().filter(accounts::hasPassword).toList();
    }

    /**
     * The people who can sign in.
     *
     * @return all
     */
    public List<User> people() {
        return accounts.all();
    }

    /**
     * The user codes that nobody has answered.
     *
     * @return in the order of asking
     */
    public List<String> pendingUserCodes() {
        return devices.waiting();
    }

    /**
     * A person says yes to a device.
     *
     * @param userCode what the device shows
     * @param email the person
     * @throws IllegalArgumentException when no device waits with this code, or there is no such person, or one without a
     *     password
     */
    public void approve(String userCode, String email) {
        User person = accounts.named(email);
        if (!accounts.hasPassword(person)) {
            throw new IllegalArgumentException(
                    email + " has no password, and the device grant is for people who sign in with one");
        }
        devices.withUserCode(userCode).allow(person);
    }

    /**
     * A person says no to a device.
     *
     * @param userCode what the device shows
     * @throws IllegalArgumentException when no device waits with this code
     */
    public void deny(String userCode) {
        devices.withUserCode(userCode).deny();
    }

    /**
     * The refresh tokens, for who manages them.
     *
     * @return the same object all the time
     */
    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    private OAuthTokens first(Grant grant) {
        String refresh = grant.scopes().isOffline() ? refreshTokens.issue(grant) : null;
        return tokens(grant, refresh);
    }

    private OAuthTokens refreshed(RefreshTokens.Refreshed refreshed) {
        return tokens(refreshed.grant(), refreshed.token());
    }

    private OAuthTokens tokens(Grant grant, String refresh) {
        return new OAuthTokens(grant, tokens.issue(grant.user()), tokens.lifetime(), refresh);
    }
}
