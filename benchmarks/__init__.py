"""Programs that measure dateline."""
