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

import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.internal.json.JsonFields;
import io.github.camelanaplan.client.model.ActionObject;
import io.github.camelanaplan.client.model.AnaplanObject;
import io.github.camelanaplan.client.model.ExportObject;
import io.github.camelanaplan.client.model.ImportObject;
import io.github.camelanaplan.client.model.Model;
import io.github.camelanaplan.client.model.NamedObject;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.model.SourceLayout;
import io.github.camelanaplan.client.model.View;
import io.github.camelanaplan.client.model.Workspace;

import static io.github.camelanaplan.client.internal.json.JsonFields.text;
import static io.github.camelanaplan.client.internal.json.JsonFields.textOrEmpty;

/** JSON of the service to records, by kind. */
final class ObjectReaders {
    private static final Map<ObjectKind, Function<JsonNode, AnaplanObject>> READERS = Map.of(
            ObjectKind.FILE, ObjectReaders::file,
            ObjectKind.IMPORT, ObjectReaders::importObject,
            ObjectKind.EXPORT, ObjectReaders::export,
            ObjectKind.ACTION, ObjectReaders::action,
            ObjectKind.VIEW, ObjectReaders::view);

    private ObjectReaders() {}

    static AnaplanObject object(ObjectKind kind, JsonNode node) {
        return READERS.getOrDefault(kind, ObjectReaders::named).apply(node);
    }

    /**
     * @param id the field that has its id
     */
    static Workspace workspace(JsonNode node, String id) {
        return new Workspace(
                id(node, id),
                name(node),
                JsonFields.bool(node, "active"),
                JsonFields.longNumber(node, "sizeAllowance"));
    }

    static Model model(JsonNode node) {
        return new Model(
                id(node),
                name(node),
                text(node, "activeState"),
                text(node, "currentWorkspaceId"),
                text(node, "currentWorkspaceName"));
    }

    static SourceLayout sourceLayout(JsonNode node) {
        return new SourceLayout(
                text(node, "textEncoding"),
                text(node, "columnSeparator"),
                text(node, "textDelimiter"),
                JsonFields.integer(node, "headerRow"),
                JsonFields.integer(node, "firstDataRow"),
                JsonFields.elements(node, "headerNames").stream()
                        .map(name -> name.asText(""))
                        .toList(),
                JsonFields.integer(node, "columnCount"));
    }

    private static ServerFile file(JsonNode node) {
        return new ServerFile(
                id(node),
                name(node),
                text(node, "encoding"),
                text(node, "separator"),
                text(node, "delimiter"),
                JsonFields.integer(node, "headerRow"),
                JsonFields.integer(node, "firstDataRow"));
    }

    private static ImportObject importObject(JsonNode node) {
        return new ImportObject(id(node), name(node), text(node, "importType"), text(node, "importDataSourceId"));
    }

    private static ExportObject export(JsonNode node) {
        return new ExportObject(
                id(node), name(node), text(node, "exportType"), text(node, "exportFormat"), text(node, "encoding"));
    }

    private static ActionObject action(JsonNode node) {
        return new ActionObject(id(node), name(node), text(node, "actionType"));
    }

    private static View view(JsonNode node) {
        return new View(id(node), name(node), text(node, "moduleId"));
    }

    private static NamedObject named(JsonNode node) {
        return new NamedObject(id(node), name(node));
    }

    private static String id(JsonNode node) {
        return id(node, "id");
    }

    private static String id(JsonNode node, String field) {
        String id = textOrEmpty(node, field);
        if (id.isEmpty()) {
            throw new MalformedAnswerException("The service lists something without an id" + called(name(node)));
        }
        return id;
    }

    private static String called(String name) {
        return name.isEmpty() ? "" : ", named '" + name + "'";
    }

    private static String name(JsonNode node) {
        return textOrEmpty(node, "name");
    }
}
