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
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.RetryBudget;
import io.github.camelanaplan.client.retry.RetryPolicy;

/**
 * Makes authorised calls and gives back what was asked for, or throws what went wrong. Calls that fail in passing are sent
 * again as the {@link RetryPolicy} has it. Thread-safe.
 */
public final class ServiceCaller {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCaller.class);

    private final AuthorisedSender sender;
    private final RetryPolicy policy;
    private final Pause pause;
    private final ObjectMapper json;

    /**
     * @param clock  listens to what answers say of the time
     * @param policy tells whether a call that failed is sent again, and when
     * @param pause  waits for that
     */
    public ServiceCaller(
            HttpTransport transport,
            Authorizer authorizer,
            ServiceClock clock,
            RetryPolicy policy,
            Pause pause,
            ObjectMapper json) {
        this.sender = new AuthorisedSender(transport, authorizer, clock, json);
        this.policy = policy;
        this.pause = pause;
        this.json = json;
    }

    /** The JSON of the answer; a missing node when it is empty. */
    public JsonNode json(ServiceRequest request) {
        return call(request, answer -> parse(request, answer));
    }

    /**
     * The JSON object that the answer must be.
     *
     * @throws MalformedAnswerException when it is something else
     */
    public JsonNode object(ServiceRequest request) {
        return call(request, answer -> {
            JsonNode tree = parse(request, answer);
            if (!tree.isObject()) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without a JSON object");
            }
            return tree;
        });
    }

    /** The bytes of the answer. */
    public byte[] content(ServiceRequest request) {
        return call(request, answer -> {
            if (answer.getEntity() == null) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without content");
            }
            return EntityUtils.toByteArray(answer.getEntity());
        });
    }

    /**
     * Sends and reads no more than that it was accepted: with nothing, or with JSON.
     *
     * @throws MalformedAnswerException when it is something else, such as the page of a gateway that the call ended at
     */
    public void accepted(ServiceRequest request) {
        call(request, answer -> parse(request, answer));
    }

    private <T> T call(ServiceRequest request, AnswerReader<T> reader) {
        RetryBudget budget = request.budget() == null ? policy.budget() : request.budget();
        int failures = 0;
        while (true) {
            Attempt<T> attempt = sender.send(request, reader);
            if (attempt.failed() == null) {
                budget.earn();
                return attempt.value();
            }
            Duration delay = policy.next(request.repetition(), attempt.failed(), failures, budget)
                    .filter(wait -> request.repeatable())
                    .orElse(null);
            failures++;
            if (delay == null) {
                throw attempt.error().triedTimes(failures);
            }
            LOG.info(
                    "Will be tried again in {} ms: {}",
                    delay.toMillis(),
                    attempt.error().getMessage());
            if (!pause.pass(delay)) {
                throw attempt.error().triedTimes(failures);
            }
        }
    }

    private JsonNode parse(ServiceRequest request, ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return MissingNode.getInstance();
        }
        byte[] body = EntityUtils.toByteArray(answer.getEntity());
        try {
            JsonNode tree = json.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            throw new MalformedAnswerException(
                    request.title() + " answered " + answer.getCode() + " with "
                            + answer.getEntity().getContentType() + " of " + body.length
                            + " bytes that are not JSON: is the address that of Anaplan's API?",
                    e);
        }
    }
}
