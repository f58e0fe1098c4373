#pragma once

#include "postapplication.h"

// The posts that the pretend blog starts with: resources/samples/posts.json.
QList<PostApplication::Post> samplePosts();
