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
package io.github.camelanaplan.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.ModelUnavailableException.Condition;
import io.github.camelanaplan.client.error.NotAuthorisedException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.RequestRefusedException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.rate.ServiceHost;

/**
 * The error that a status stands for. Bodies of errors may be the service's words, a gateway's HTML or nothing: none of
 * them ever takes the place of the status.
 */
final class StatusErrors {
    private static final Logger LOG = LoggerFactory.getLogger(StatusErrors.class);
    private static final int REASON_BYTES = 16 * 1024;
    private static final int REASON_CHARS = 500;
    /** 524 is what a widespread gateway says in place of 504. */
    private static final Set<Integer> GIVEN_UP = Set.of(504, 524);

    private static final Map<Integer, Function<String, AnaplanException>> BY_STATUS = Map.of(
            401,
                    call -> new BadCredentialsException(
                            call + ": the service does not accept the session, although it was just opened"),
            403, call -> new NotAuthorisedException(call + ": the user may not do this"),
            404,
                    call -> new ObjectNotFoundException(call
                            + ": there is no such object, or the user may not see it (the service answers both alike)"),
            409, call -> new ServiceUnavailableException(call + ": the model or object is busy", null, false),
            410, call -> new ServiceUnavailableException(call + ": the workspace has been moved", null, false),
            422, call -> new ModelUnavailableException(call + ": the model is archived", Condition.ARCHIVED),
            423, call -> new ModelUnavailableException(call + ": the model is locked", Condition.LOCKED),
            424, call -> new ModelUnavailableException(call + ": the model is offline", Condition.OFFLINE),
            425, call -> new ModelUnavailableException(call + ": the model is deployed", Condition.DEPLOYED));

    private final ErrorText text;

    /**
     * @param text reads what the service says in words
     */
    StatusErrors(ErrorText text) {
        this.text = text;
    }

    /** The error for a status; what the service gave as reason is added to the message. */
    AnaplanException of(ServiceRequest request, int status, String reason) {
        String call = request.title() + " answered " + status + (reason.isEmpty() ? "" : " (" + reason + ")");
        Function<String, AnaplanException> known = BY_STATUS.get(status);
        if (known != null) {
            return known.apply(call);
        }
        if (status == HttpStatus.SC_TOO_MANY_REQUESTS) {
            return new RateLimitException(call + ": the tenant has made too many calls", ServiceHost.of(request.uri()));
        }
        if (GIVEN_UP.contains(status)) {
            return ServiceUnavailableException.givenUp(
                    call + ": a gateway gave up waiting for the service, which may do it all the same");
        }
        return status >= 500 || status == 408
                ? new ServiceUnavailableException(call + ": the service could not do it", null, true)
                : new RequestRefusedException(call + ": the service refused the call");
    }

    /** What the body says in words, if it is the service's own; otherwise what kind of thing it is. */
    String reason(ClassicHttpResponse answer) {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return "";
        }
        try (InputStream in = entity.getContent()) {
            byte[] start = in == null ? new byte[0] : in.readNBytes(REASON_BYTES);
            String words = start.length == 0 ? "" : text.read(start, entity.getContentType());
            return words.substring(0, Math.min(words.length(), REASON_CHARS));
        } catch (IOException e) {
            LOG.debug("The answer {} broke off in its body", answer.getCode(), e);
            return "";
        }
    }
}
