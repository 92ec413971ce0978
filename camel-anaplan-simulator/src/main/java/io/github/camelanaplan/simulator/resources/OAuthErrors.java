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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.simulator.auth.oauth.OAuthRefusal;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** How the OAuth service describes an error. */
final class OAuthErrors {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthErrors.class);

    /** Answers a call, or refuses to. */
    @FunctionalInterface
    interface Attempt {
        Answer answer() throws IOException;
    }

    private OAuthErrors() {}

    static Answer orRefused(Call call, Attempt attempt) throws IOException {
        try {
            return attempt.answer();
        } catch (OAuthRefusal refusal) {
            call.refusedFor(refusal.getMessage());
            LOG.debug("OAuth refused: {}: {}", refusal.error(), refusal.getMessage());
            return answer(refusal.status(), refusal.error(), refusal.getMessage());
        } catch (HttpFailure failure) {
            return answer(failure.status(), "invalid_request", failure.getMessage());
        }
    }

    private static Answer answer(int status, String error, String description) {
        return Json.answer(status, Json.object().put("error", error).put("error_description", description));
    }
}
