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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.auth.oauth.DeviceCode;
import io.github.camelanaplan.simulator.auth.oauth.OAuthClient.DeviceGrant;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.auth.oauth.OAuthTokens;
import io.github.camelanaplan.simulator.auth.oauth.Parameters;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.Query;

/** What OAuth clients call. */
final class OAuthResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final OAuthProvider oauth;

    OAuthResource(OAuthProvider oauth) {
        this.oauth = oauth;
    }

    /** Where a client sends a person. The real service shows pages before it sends the person back. */
    Answer authorize(Call call) throws IOException {
        return OAuthErrors.orRefused(
                call,
                () -> Answer.redirect(
                        oauth.authorize(new Parameters(call.query().all()))));
    }

    Answer startDevice(Call call) throws IOException {
        return OAuthErrors.orRefused(call, () -> Json.answer(200, started(call, oauth.startDevice(parameters(call)))));
    }

    Answer token(Call call) throws IOException {
        return OAuthErrors.orRefused(call, () -> {
            OAuthTokens tokens = oauth.token(parameters(call));
            User user = tokens.grant().user();
            call.by(user, user.email());
            return Json.answer(200, issued(call, tokens));
        });
    }

    private static Parameters parameters(Call call) throws IOException {
        if (call.contentType().filter(FORM::equals).isPresent()) {
            String form = new String(Json.bytesFrom(call), StandardCharsets.UTF_8);
            return new Parameters(new Query(form).all());
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : Json.objectFrom(call).properties()) {
            // null, which some clients write for what they leave out, is not the word "null"
            values.put(field.getKey(), field.getValue().asText(""));
        }
        return new Parameters(values);
    }

    private static ObjectNode started(Call call, DeviceCode code) {
        String page = call.baseUrl() + "/oauth/activate";
        DeviceGrant grant = code.client().deviceGrant();
        return Json.object()
                .put("device_code", code.code())
                .put("user_code", code.userCode())
                .put("verification_uri", page)
                .put("verification_uri_complete", page + "?user_code=" + code.userCode())
                .put("expires_in", grant.codeLifetime().toSeconds())
                .put("interval", grant.interval().toSeconds());
    }

    private static ObjectNode issued(Call call, OAuthTokens tokens) {
        ObjectNode body = Json.object().put("access_token", tokens.access().value());
        if (tokens.grant().scopes().isOpenId()) {
            body.put("id_token", idToken(call, tokens));
        }
        if (tokens.refresh() != null) {
            body.put("refresh_token", tokens.refresh());
        }
        return body.put("scope", tokens.grant().scopes().toString())
                .put("expires_in", tokens.lifetime().toSeconds())
                .put("token_type", "Bearer");
    }

    /** An id token that nobody signed. */
    private static String idToken(Call call, OAuthTokens tokens) {
        User user = tokens.grant().user();
        long expiry = tokens.access().expiresAt().getEpochSecond();
        ObjectNode header = Json.object().put("alg", "none").put("typ", "JWT");
        ObjectNode claims = Json.object()
                .put("iss", call.baseUrl() + "/")
                .put("sub", user.id())
                .put("aud", tokens.grant().client().id())
                .put("email", user.email())
                .put("iat", expiry - tokens.lifetime().toSeconds())
                .put("exp", expiry);
        return base64(header) + "." + base64(claims) + ".";
    }

    private static String base64(ObjectNode json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
