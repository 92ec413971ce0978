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
package io.github.camelanaplan.client.internal.codec;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.http.ErrorText;
import io.github.camelanaplan.client.http.JsonShape;
import io.github.camelanaplan.client.model.Ability;

/**
 * A version of the Integration API: the calls mean the same in all of them, but are not written in the same way.
 * Implementations have no state.
 */
public interface ApiCodec {

    /** The version, as people write it. */
    String version();

    /** The segments that all paths begin with. */
    List<String> root();

    /** Whether there is something that not every version has. */
    boolean has(Ability ability);

    /**
     * @throws InvalidRequestException when there is no such thing
     */
    default void require(Ability ability) {
        if (!has(ability)) {
            throw new InvalidRequestException("API " + version() + " does not have " + ability.title());
        }
    }

    /** How many elements of a collection are given at once; {@link Integer#MAX_VALUE} for all that there are. */
    int pageSize();

    /**
     * Where a part of a collection is, as large as can be.
     *
     * @param offset how many elements to leave out; 0 where all come at once
     */
    URI page(URI collection, int offset);

    /** The same for the tasks of an object, with the newest first if that can be asked for. */
    URI newestTasks(URI tasks, int offset);

    /** Where is told what became of a process and of its steps. */
    URI withSteps(URI task);

    /** What an answer is that holds several things. */
    JsonShape listShape();

    /**
     * Several things that were asked for.
     *
     * @param key  what they are in paths
     * @param what what they are, for the message
     * @throws MalformedAnswerException when the answer is no list
     */
    Listed list(JsonNode answer, String key, String what);

    /**
     * The tasks that were asked for.
     *
     * @throws MalformedAnswerException when the answer is no list
     */
    Listed tasks(JsonNode answer);

    /** One thing that was asked for; a missing node where it is not there. */
    JsonNode one(JsonNode answer, String key);

    /** Whether an answer can be that of the service to a question about one thing, be it there or not. */
    boolean isAbout(JsonNode answer, String key);

    /** What is told of a task. */
    JsonNode task(JsonNode answer);

    /** The field that has the id of a workspace; all else has it in {@code id}. */
    String workspaceId();

    /**
     * Reads what the service says in words when it does not do what was asked.
     *
     * @param json reads trees
     */
    ErrorText errorText(ObjectMapper json);
}
