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
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.simulator.auth.Authorization;
import io.github.camelanaplan.simulator.auth.LoginRefusedException;
import io.github.camelanaplan.simulator.auth.LoginRequest;
import io.github.camelanaplan.simulator.auth.LoginScheme;
import io.github.camelanaplan.simulator.auth.LoginSchemes;
import io.github.camelanaplan.simulator.auth.Token;
import io.github.camelanaplan.simulator.auth.TokenService;
import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.model.StableId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Logging in and out, and what lies between. */
final class TokenResource {

    private static final Logger LOG = LoggerFactory.getLogger(TokenResource.class);
    private static final String CUSTOMER = StableId.of("customer");

    private final LoginSchemes schemes;
    private final TokenService tokens;

    TokenResource(LoginSchemes schemes, TokenService tokens) {
        this.schemes = schemes;
        this.tokens = tokens;
    }

    Answer authenticate(Call call) throws IOException {
        Optional<Authorization> sent = authorization(call);
        Optional<LoginScheme> scheme = sent.flatMap(schemes::find);
        if (scheme.isEmpty()) {
            return Errors.ofAuthentication(401, "FAILURE_BAD_HEADER", "Invalid header. Verify the header.");
        }
        LoginRequest request =
                new LoginRequest(sent.orElseThrow().credentials(), new String(Json.bytesFrom(call), UTF_8));
        try {
            User user = scheme.get().login(request);
            Token token = tokens.issue(user);
            call.by(user, user.email());
            return Json.answer(201, success(call, "Login successful").set("tokenInfo", full(token)));
        } catch (LoginRefusedException e) {
            call.refusedFor(e.getMessage());
            LOG.debug("Login refused ({}): {}", scheme.get().name(), e.getMessage());
            return Errors.ofAuthentication(
                    401, "FAILURE_BAD_CREDENTIAL", "Not able to authenticate with the credentials sent.");
        }
    }

    Answer refresh(Call call) {
        if (tokenValue(call).isEmpty()) {
            return badHeader(400);
        }
        return tokenValue(call)
                .flatMap(tokens::refresh)
                .map(token -> Json.answer(200, success(call, "Token refreshed").set("tokenInfo", full(token))))
                .orElseGet(TokenResource::deadToken);
    }

    Answer validate(Call call) {
        if (tokenValue(call).isEmpty()) {
            return badHeader(400);
        }
        return tokenValue(call)
                .flatMap(tokens::find)
                .map(token -> Json.answer(200, validated(call, token)))
                .orElseGet(TokenResource::deadToken);
    }

    Answer logout(Call call) {
        Optional<String> value = tokenValue(call);
        if (value.isEmpty()) {
            return badHeader(401);
        }
        if (value.flatMap(tokens::find).isEmpty()) {
            return deadToken();
        }
        tokens.revoke(value.get());
        return Answer.empty(204);
    }

    private static ObjectNode validated(Call call, Token token) {
        ObjectNode body = success(call, "Token validated");
        body.putObject("tokenInfo")
                .put("expiresAt", token.expiresAt().toEpochMilli())
                .put("tokenId", token.tokenId());
        body.putObject("userInfo")
                .put("userGuid", token.user().id())
                .put("userId", token.user().email())
                .put("customerGuid", CUSTOMER);
        return body;
    }

    private static ObjectNode success(Call call, String message) {
        ObjectNode body = Json.object();
        body.putObject("meta").put("validationUrl", call.baseUrl() + "/token/validate");
        return body.put("status", "SUCCESS").put("statusMessage", message);
    }

    private static ObjectNode full(Token token) {
        return Json.object()
                .put("expiresAt", token.expiresAt().toEpochMilli())
                .put("tokenId", token.tokenId())
                .put("tokenValue", token.value())
                .put("refreshTokenId", token.refreshTokenId());
    }

    private static Answer badHeader(int status) {
        return Errors.ofAuthentication(status, "FAILURE_BAD_HEADER", "Invalid header. Verify the header.");
    }

    private static Answer deadToken() {
        return Errors.ofAuthentication(401, "FAILURE_BAD_TOKEN", "The token is unknown or has expired.");
    }

    private static Optional<Authorization> authorization(Call call) {
        return call.header("Authorization").flatMap(Authorization::parse);
    }

    private static Optional<String> tokenValue(Call call) {
        return authorization(call)
                .filter(sent -> sent.scheme().equals(Authorization.TOKEN_SCHEME))
                .map(Authorization::credentials);
    }
}
