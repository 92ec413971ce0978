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
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.retry.RetryBudget;

/**
 * Makes authorised calls and gives back what was asked for, or throws what went wrong. Calls that fail in passing are sent
 * again as {@link Patience} has it. Thread-safe.
 */
public final class ServiceCaller {
    private final AuthorisedSender sender;
    private final Patience patience;
    private final ObjectMapper json;

    public ServiceCaller(AuthorisedSender sender, Patience patience, ObjectMapper json) {
        this.sender = sender;
        this.patience = patience;
        this.json = json;
    }

    /**
     * What is read of the JSON of the answer, a missing node when it is empty.
     *
     * @param reading throws a {@link MalformedAnswerException} where it makes no sense: that is a matter of trying again too
     */
    public <T> T json(ServiceRequest request, Function<JsonNode, T> reading) {
        return call(request, answer -> reading.apply(parse(request, answer)));
    }

    /**
     * The JSON object that the answer must be.
     *
     * @throws MalformedAnswerException when it is something else
     */
    public JsonNode object(ServiceRequest request) {
        return object(request, Function.identity());
    }

    /**
     * What is read of the JSON object that the answer must be.
     *
     * @param reading throws a {@link MalformedAnswerException} where it makes no sense: that is a matter of trying again too
     * @throws MalformedAnswerException when it is something else
     */
    public <T> T object(ServiceRequest request, Function<JsonNode, T> reading) {
        return json(request, JsonShape.OBJECT, reading);
    }

    /**
     * What is read of the JSON of the answer.
     *
     * @param shape   what it must be
     * @param reading throws a {@link MalformedAnswerException} where it makes no sense: that is a matter of trying again too
     * @throws MalformedAnswerException when it is something else
     */
    public <T> T json(ServiceRequest request, JsonShape shape, Function<JsonNode, T> reading) {
        return call(request, answer -> {
            JsonNode tree = parse(request, answer);
            if (!shape.fits(tree)) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without " + shape.title());
            }
            return reading.apply(tree);
        });
    }

    /**
     * What is read of the bytes of the answer.
     *
     * @param reader reads them, anew each time that the call is repeated
     * @throws MalformedAnswerException when there are none, or they are a page: the service sends content as mere bytes
     */
    public <T> T content(ServiceRequest request, ContentReader<T> reader) {
        return call(request, answer -> {
            if (answer.getEntity() == null) {
                throw new MalformedAnswerException(
                        request.title() + " answered " + answer.getCode() + " without content");
            }
            if (isPage(answer.getEntity())) {
                throw new MalformedAnswerException(request.title() + " answered " + answer.getCode()
                        + " with a page of HTML in place of content: is the address that of Anaplan's API?");
            }
            try (InputStream content = answer.getEntity().getContent()) {
                return reader.read(content, answer.getEntity().getContentLength());
            }
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

    private static boolean isPage(HttpEntity entity) {
        String type = entity.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private <T> T call(ServiceRequest request, AnswerReader<T> reader) {
        RetryBudget retries = request.budget() == null ? patience.retryBudget() : request.budget();
        LongWork work = new LongWork(request.work());
        int failures = 0;
        while (true) {
            patience.awaitTurn(request);
            Attempt<T> attempt = sender.send(request, reader);
            if (attempt.failed() == null) {
                retries.earn();
                return attempt.value();
            }
            boolean again = work.goesOn(attempt)
                    ? patience.awaitWork(request, work)
                    : patience.awaitRetry(request, attempt, failures++, retries);
            if (!again) {
                throw attempt.error().triedTimes(failures + work.calls());
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
