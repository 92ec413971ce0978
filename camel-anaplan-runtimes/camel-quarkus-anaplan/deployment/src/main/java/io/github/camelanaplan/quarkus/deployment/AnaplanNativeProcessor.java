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
package io.github.camelanaplan.quarkus.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import org.jboss.jandex.ClassInfo;

import io.github.camelanaplan.client.transfer.TransferMemory;

/**
 * What a native image has to be told of the component, as it finds out only what is called. Of the HTTP client and of Jackson it is
 * told by the extensions that bring them.
 */
final class AnaplanNativeProcessor {
    private static final String OURS = "io.github.camelanaplan.";

    @BuildStep
    ExtensionSslNativeSupportBuildItem https() {
        return new ExtensionSslNativeSupportBuildItem(AnaplanProcessor.FEATURE);
    }

    /**
     * What routes and properties reach by name: outcomes, records and rejected rows in expressions such as {@code ${body.line}},
     * exceptions in {@code ${exception.trackedIds}}, words of options, and the options themselves.
     */
    @BuildStep
    ReflectiveClassBuildItem reachedByName(CombinedIndexBuildItem index) {
        String[] names = index.getIndex().getKnownClasses().stream()
                .filter(AnaplanNativeProcessor::isReachedByName)
                .map(type -> type.name().toString())
                .sorted()
                .toArray(String[]::new);
        return ReflectiveClassBuildItem.builder(names)
                .reason(getClass().getName())
                .methods()
                .build();
    }

    private static boolean isReachedByName(ClassInfo type) {
        String name = type.name().toString();
        return name.startsWith(OURS + "client.model.")
                || name.startsWith(OURS + "client.error.")
                || name.startsWith(OURS + "component.config.")
                || name.startsWith(OURS) && type.isEnum();
    }

    /** It takes its share of the heap when it is loaded: of that of the application rather than of the build. */
    @BuildStep
    RuntimeInitializedClassBuildItem shareOfTheHeap() {
        return new RuntimeInitializedClassBuildItem(TransferMemory.class.getName());
    }
}
