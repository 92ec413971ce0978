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
package io.github.camelanaplan.component.operation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import io.github.camelanaplan.client.model.Ability;
import io.github.camelanaplan.client.model.ObjectKind;
import io.github.camelanaplan.component.config.AnaplanConfiguration;
import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.config.VersionCheck;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;

/** {@code anaplan:list/{kind}}: lists what there is, as records. */
final class ListOperation implements Operation {
    private static final Map<String, Function<AnaplanCall, List<?>>> KINDS = kinds();
    private static final Map<String, Ability> NEEDED =
            Map.of(ObjectKind.LIST.collection(), Ability.LISTS, ObjectKind.VIEW.collection(), Ability.VIEWS);

    private static Map<String, Function<AnaplanCall, List<?>>> kinds() {
        Map<String, Function<AnaplanCall, List<?>>> kinds = new LinkedHashMap<>();
        kinds.put("workspaces", call -> call.client().listWorkspaces());
        kinds.put("models", call -> call.client().listModels(call.workspaceId().orElse(null)));
        for (ObjectKind kind : ObjectKind.values()) {
            kinds.put(kind.collection(), call -> call.client().objects().list(call.model(), kind));
        }
        return kinds;
    }

    @Override
    public void check(String target) {
        if (target == null || !KINDS.containsKey(target)) {
            throw new AnaplanConfigurationException("anaplan:list "
                    + (target == null ? "says no kind" : "knows no kind '" + target + "'") + "; expected anaplan:list/"
                    + String.join(", anaplan:list/", KINDS.keySet()));
        }
    }

    @Override
    public void checkVersion(String target, AnaplanConfiguration options) {
        if (NEEDED.containsKey(target)) {
            VersionCheck.require(NEEDED.get(target), options, "anaplan:list/" + target);
        }
        if (ofModels(target)) {
            VersionCheck.requireWorkspace(options);
        }
    }

    /** Whether what is listed is in a model. */
    private static boolean ofModels(String kind) {
        return Arrays.stream(ObjectKind.values()).anyMatch(of -> of.collection().equals(kind));
    }

    @Override
    public CompletionStage<?> run(AnaplanCall call) {
        String kind = call.configuredTarget().orElse(null);
        check(kind);
        call.message().setBody(KINDS.get(kind).apply(call));
        return CompletableFuture.completedFuture(null);
    }
}
