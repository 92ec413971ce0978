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
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelanaplan.simulator.engine.DumpLayout;
import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** What one version of the Integration API does in its own way; all else is the same in both. */
interface Dialect {

    /** What its paths begin with. */
    String prefix();

    /** The paths under which a model is found. */
    List<String> pathsOfModel();

    /** A call without what this version takes no notice of. */
    Call understood(Call call);

    /** One object; in an envelope it has a schema and a key. */
    Answer single(Call call, String schema, String key, JsonNode payload);

    /** A collection, or the part of it that is asked for. */
    Answer page(Call call, String schema, String key, List<ObjectNode> rows);

    /** What this version shows of a workspace. */
    ObjectNode workspace(ObjectNode all);

    /** What this version shows of a model. */
    ObjectNode model(ObjectNode all);

    /** What this version shows of a task that starts or is listed. */
    ObjectNode briefTask(ObjectNode all);

    /** What this version shows of a task. */
    ObjectNode task(ObjectNode all);

    /** How rejected rows are served. */
    DumpLayout dumpLayout();

    /** Takes a whole file in. */
    Chunk wholeFile(Call call, HostedModel model) throws IOException;

    /** What becomes of calls by who may see nothing of the model. */
    HttpFailure noAccess();

    /** An error as such. */
    Answer error(HttpFailure failure);

    /** An error that a call has led to. */
    Answer error(Call call, HttpFailure failure);
}
