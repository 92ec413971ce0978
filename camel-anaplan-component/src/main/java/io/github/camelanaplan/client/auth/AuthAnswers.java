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
package io.github.camelanaplan.client.auth;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.rate.ServiceHost;

/**
 * Reads what those who give tokens answer. Nothing of a body ever gets into a message or a cause: it may hold secrets.
 *
 * @param uri  what was called
 * @param json reads trees
 */
public record AuthAnswers(URI uri, ObjectMapper json) {
    /** No answer has a reason to be longer. */
    private static final int MOST_BYTES = 1024 * 1024;

    /** The body, empty when there is none. */
    public byte[] body(ClassicHttpResponse answer) throws IOException {
        byte[] body = answer.getEntity() == null ? null : EntityUtils.toByteArray(answer.getEntity(), MOST_BYTES);
        return body == null ? new byte[0] : body;
    }

    /**
     * Leaves success alone; refused credentials are the caller's.
     *
     * @param what what was tried, for the message
     */
    public void requireSuccess(int status, String what) {
        if (status >= 200 && status <= 299) {
            return;
        }
        String told = what + " at " + uri + " was answered " + status;
        throw switch (status) {
            case 429 -> new RateLimitException(told + ": too many calls", ServiceHost.of(uri));
            case 301, 302, 303, 307, 308, 404, 405 ->
                new MalformedAnswerException(
                        told + ": is this the address of the authentication service?", null, false);
            default -> new ServiceUnavailableException(told, null, false);
        };
    }

    /**
     * The JSON of the body.
     *
     * @throws MalformedAnswerException when it is something else
     */
    public JsonNode object(byte[] body, int status) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            // Not as the cause, which would quote the body
            throw malformed("answered " + status + " with something that is not JSON");
        }
        throw malformed("answered " + status + " without a JSON object");
    }

    /** An answer that makes no sense. */
    public MalformedAnswerException malformed(String what) {
        return new MalformedAnswerException(uri + " " + what, null, false);
    }

    /** What time it was at the service when it answered; the time here where it does not say. */
    public static Instant serviceTime(ClassicHttpResponse answer, Instant here) {
        if (answer.getFirstHeader(HttpHeaders.DATE) == null) {
            return here;
        }
        Instant there = DateUtils.parseStandardDate(
                answer.getFirstHeader(HttpHeaders.DATE).getValue());
        return there == null ? here : there;
    }

    /** Makes a call for a token: whether or not it arrived, the call that the token is for did not. */
    public static <T> T beforeTheCall(Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceUnavailableException e) {
            throw new ServiceUnavailableException(e.getMessage(), e.getCause(), false);
        } catch (MalformedAnswerException e) {
            throw new MalformedAnswerException(e.getMessage(), e.getCause(), false);
        }
    }
}
