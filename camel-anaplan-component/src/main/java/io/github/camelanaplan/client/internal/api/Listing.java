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
package io.github.camelanaplan.client.internal.api;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.hc.core5.http.HttpStatus;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.internal.json.JsonFields;

/**
 * Answers to those who ask for several things. The service leaves the key of an empty collection out, so that any JSON of
 * somebody else would look like nothing: such an answer has to say of itself that it is one.
 */
final class Listing {
    private Listing() {}

    /** Whether the answer says of itself that it is one of the service, and a good one. */
    static boolean isConfirmed(JsonNode answer) {
        return answer.path("status").path("code").asInt() == HttpStatus.SC_OK;
    }

    /**
     * What is listed.
     *
     * @param what for the message
     * @throws MalformedAnswerException when the answer is no list
     */
    static List<JsonNode> elements(JsonNode answer, String key, String what) {
        JsonNode list = answer.path(key);
        boolean absent = list.isMissingNode() || list.isNull();
        if (absent ? !isConfirmed(answer) : !list.isArray()) {
            throw new MalformedAnswerException("The service was asked for " + what
                    + ", and answered 200 with JSON that holds none: is the address that of Anaplan's API?");
        }
        return JsonFields.elements(answer, key);
    }

    /** How many there are in all; null when the service does not say. */
    static Long total(JsonNode answer) {
        return JsonFields.longNumber(answer.path("meta").path("paging"), "totalSize");
    }
}
